using FhirPathAspire.AppHost.Embedded.Testing;

namespace Aspire.Hosting.Testing;

/// <summary>Runs an AppHost inside a test: random ports, no dashboard.</summary>
public static class DistributedApplicationTestingBuilder
{
    /// <summary>Runs the AppHost's Main up to the point where it wants to build.</summary>
    /// <typeparam name="TEntryPoint">Any type of the AppHost, normally <c>Projects.AppHost</c>.</typeparam>
    public static Task<IDistributedApplicationTestingBuilder> CreateAsync<TEntryPoint>(
        CancellationToken cancellationToken = default)
        where TEntryPoint : class => CreateAsync<TEntryPoint>([], cancellationToken);

    /// <summary>Runs the AppHost's Main, with a command line, up to the point where it wants to build.</summary>
    /// <typeparam name="TEntryPoint">Any type of the AppHost, normally <c>Projects.AppHost</c>.</typeparam>
    public static async Task<IDistributedApplicationTestingBuilder> CreateAsync<TEntryPoint>(
        string[] args, CancellationToken cancellationToken = default)
        where TEntryPoint : class
    {
        var interception = new TestInterception();
        interception.RunEntryPoint(typeof(TEntryPoint), args);
        var builder = await interception.Builder.WaitAsync(cancellationToken);
        return new InterceptedBuilder(builder, interception);
    }

    /// <summary>An empty graph that a test fills itself.</summary>
    public static IDistributedApplicationTestingBuilder Create(params string[] args)
    {
        var options = new DistributedApplicationOptions { Args = args };
        TestDefaults.Apply(options);
        return new InterceptedBuilder(new DistributedApplicationBuilder(options), interception: null);
    }
}
