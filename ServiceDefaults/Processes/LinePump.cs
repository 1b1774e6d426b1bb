namespace FhirPathAspire.ServiceDefaults.Processes;

/// <summary>
/// Cuts a process's output into lines. A line without an end is cut after a bound, so memory is bounded.
/// </summary>
internal static class LinePump
{
    private const int LongestLine = 16 * 1024;

    /// <summary>Runs until the output ends, or is closed on our side.</summary>
    public static async Task RunAsync(TextReader reader, Action<string> writeLine)
    {
        var buffer = new char[LongestLine];
        var used = 0;
        while (await ReadAsync(reader, buffer.AsMemory(used)) is > 0 and var read)
        {
            used = Cut(buffer, used + read, writeLine);
        }

        if (used > 0)
        {
            writeLine(new string(buffer, 0, used));
        }
    }

    // Writes all whole lines and answers how many characters of the last one remain at the buffer's start.
    private static int Cut(char[] buffer, int used, Action<string> writeLine)
    {
        var start = 0;
        int length;
        while ((length = Array.IndexOf(buffer, '\n', start, used - start) - start) >= 0)
        {
            writeLine(new string(buffer, start, length).TrimEnd('\r'));
            start += length + 1;
        }

        if (start == 0 && used == buffer.Length)
        {
            writeLine(new string(buffer));
            return 0;
        }

        Array.Copy(buffer, start, buffer, 0, used - start);
        return used - start;
    }

    private static async Task<int> ReadAsync(TextReader reader, Memory<char> buffer)
    {
        try
        {
            return await reader.ReadAsync(buffer);
        }
        catch (Exception failure) when (failure is IOException or ObjectDisposedException)
        {
            // The process was given up while a grandchild kept its output open.
            return 0;
        }
    }
}
