using FhirPathAspire.ServiceDefaults.Errors;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace FhirPathAspire.ServiceDefaults.Tests.Errors;

public sealed class ErrorJournalTests : IDisposable
{
    private readonly FakeTimeProvider _time = new();
    private readonly LogLines _log = new();
    private readonly ErrorJournal _journal;

    public ErrorJournalTests() => _journal = new ErrorJournal(
        Options.Create(new ErrorJournalOptions { MaxLinesPerMinute = 3, MaxOperations = 5, MaxRecent = 4 }),
        _time,
        _log);

    /// <summary>Category, severity, and how its line begins; none for everyday life.</summary>
    public static TheoryData<ErrorCategory, ErrorSeverity, string> Categories => new()
    {
        { ErrorCategory.Cancelled, ErrorSeverity.Low, "" },
        { ErrorCategory.ContentModified, ErrorSeverity.Low, "" },
        { ErrorCategory.Invalid, ErrorSeverity.Low, "4022 Debug test: refused" },
        { ErrorCategory.Limit, ErrorSeverity.Medium, "4023 Warning test: refused" },
        { ErrorCategory.Unavailable, ErrorSeverity.High, "4024 Warning test: what it needs" },
        { ErrorCategory.Timeout, ErrorSeverity.Medium, "4025 Warning test: it took too long" },
        { ErrorCategory.Defect, ErrorSeverity.High, "4026 Error test failed with a defect" },
        { ErrorCategory.Fatal, ErrorSeverity.Critical, "4027 Critical test: the process can't go on" },
    };

    /// <summary>What an exception of the base class library is.</summary>
    public static TheoryData<Type, ErrorCategory> Exceptions => new()
    {
        { typeof(OperationCanceledException), ErrorCategory.Cancelled },
        { typeof(TaskCanceledException), ErrorCategory.Cancelled },
        { typeof(TimeoutException), ErrorCategory.Timeout },
        { typeof(IOException), ErrorCategory.Unavailable },
        { typeof(System.Net.Sockets.SocketException), ErrorCategory.Unavailable },
        { typeof(HttpRequestException), ErrorCategory.Unavailable },
        { typeof(OutOfMemoryException), ErrorCategory.Limit },
        { typeof(InvalidOperationException), ErrorCategory.Defect },
        { typeof(NullReferenceException), ErrorCategory.Defect },
        { typeof(ArgumentException), ErrorCategory.Defect },
    };

    [Theory]
    [MemberData(nameof(Categories))]
    public void Each_category_has_a_severity_and_a_line(ErrorCategory category, ErrorSeverity severity, string line)
    {
        _journal.Record(category, "test", new InvalidOperationException("Patient.secretword"));

        Assert.Equal(severity, ErrorTable.RowOf(category).Severity);
        Assert.Equal(category, ErrorTable.RowOf(category).Category);
        Assert.StartsWith(line, _log.All.SingleOrDefault() ?? "", StringComparison.Ordinal);
        Assert.DoesNotContain("secretword", string.Concat(_log.All), StringComparison.Ordinal);
        Assert.Equal(line.Length > 0 ? 1 : 0, _journal.Recent.Count);
        Assert.Equal(1, _journal.CountOf(category));
    }

    [Theory]
    [MemberData(nameof(Exceptions))]
    public void An_exception_has_one_category(Type type, ErrorCategory category)
    {
        Assert.Equal(category, ErrorTable.Categorize((Exception)Activator.CreateInstance(type)!));
    }

    [Fact]
    public void Of_one_error_some_lines_a_minute_are_told_and_then_how_many_were_not()
    {
        Record(10);
        Assert.Equal(3, _log.All.Count);
        _time.Advance(TimeSpan.FromSeconds(30));
        Record(10);
        Assert.Equal(3, _log.All.Count);
        _time.Advance(TimeSpan.FromSeconds(30));

        Assert.Equal("4030 Warning test: 17 more errors of category defect were not logged", _log.All.Last());
        Record(1);
        Assert.Equal(5, _log.All.Count);
        _time.Advance(TimeSpan.FromMinutes(5));
        Assert.Equal(5, _log.All.Count);
    }

    [Fact]
    public void Another_operation_and_another_category_have_lines_of_their_own()
    {
        Record(10);
        _journal.Record(ErrorCategory.Defect, "other test", new InvalidOperationException());
        _journal.Record(ErrorCategory.Timeout, "test", new TimeoutException());

        Assert.Equal(5, _log.All.Count);
    }

    [Fact]
    public void The_same_error_is_remembered_once_with_its_number_and_the_last_time()
    {
        Record(10);
        _time.Advance(TimeSpan.FromSeconds(1));
        Record(1);

        var error = Assert.Single(_journal.Recent);
        Assert.Equal((11, _time.GetUtcNow(), "test"), (error.Count, error.Time, error.Operation));
    }

    [Fact]
    public void The_oldest_error_is_forgotten_for_a_new_one()
    {
        foreach (var operation in (string[])["a", "b", "c", "a", "d", "e"])
        {
            _time.Advance(TimeSpan.FromSeconds(1));
            _journal.Record(ErrorCategory.Defect, operation, new InvalidOperationException());
        }

        Assert.Equal("e d a c", string.Join(' ', _journal.Recent.Select(static error => error.Operation)));
    }

    [Fact]
    public void Operations_that_clients_invent_do_not_make_more_of_anything()
    {
        for (var number = 0; number < 1000; number++)
        {
            _journal.Record(ErrorCategory.Defect, $"invented/{number}", new InvalidOperationException());
        }

        Assert.Equal((5 * 1) + 3, _log.All.Count);
        Assert.Equal(1000, _journal.CountOf(ErrorCategory.Defect));
        Assert.Equal(ErrorJournal.OtherOperations, _journal.Recent[0].Operation);
    }

    public void Dispose() => _journal.Dispose();

    private void Record(int times)
    {
        for (var time = 0; time < times; time++)
        {
            _journal.Record(ErrorCategory.Defect, "test", new InvalidOperationException("Patient.secretword"));
        }
    }
}
