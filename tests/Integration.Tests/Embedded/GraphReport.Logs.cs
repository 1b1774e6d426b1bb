using System.Text;
using FhirPathAspire.AppHost.Embedded.Logs;
using Microsoft.Extensions.DependencyInjection;

namespace FhirPathAspire.Integration.Tests.Graphs;

public static partial class GraphReport
{
    private const int LastLines = 60;

    static partial void AppendLogs(DistributedApplication app, StringBuilder report)
    {
        foreach (var line in app.Services.GetRequiredService<LogStream>().Snapshot().TakeLast(LastLines))
        {
            report.Append('[').Append(line.Source).Append("] ").AppendLine(TerminalText.Plain(line.Text));
        }
    }
}
