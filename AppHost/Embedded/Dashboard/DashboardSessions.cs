using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;

namespace FhirPathAspire.AppHost.Embedded.Dashboard;

/// <summary>
/// Knows who logged in during this run: a visitor who knew the token has a cookie with a secret of their own.
/// </summary>
internal sealed class DashboardSessions(DashboardSettings settings)
{
    public const string Cookie = ".FhirPath.Dashboard";
    private const int MostSessions = 100;
    private const int SecretLength = 64;
    private readonly ConcurrentQueue<string> _order = new();
    private readonly ConcurrentDictionary<string, byte> _sessions = new(StringComparer.Ordinal);

    /// <summary>
    /// A new session for who knows the token, else null. The oldest session ends when there are too many.
    /// </summary>
    public string? LogIn(string? token)
    {
        if (token is null || !AreEqual(token, settings.Token))
        {
            return null;
        }

        var session = RandomNumberGenerator.GetHexString(SecretLength, lowercase: true);
        _sessions[session] = 0;
        _order.Enqueue(session);
        if (_order.Count > MostSessions && _order.TryDequeue(out var oldest))
        {
            _sessions.TryRemove(oldest, out _);
        }

        return session;
    }

    public bool IsKnown(string? cookie) =>
        settings.AllowsAnonymous || (cookie is not null && _sessions.ContainsKey(cookie));

    private static bool AreEqual(string given, string expected) =>
        CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(given), Encoding.UTF8.GetBytes(expected));
}
