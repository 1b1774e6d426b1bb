using System.Security.Cryptography;

namespace FhirPathAspire.AppHost.Embedded.Endpoints;

/// <summary>
/// Hands out free ports. They lie below what systems use for outgoing connections, so that nobody takes the port
/// of a replica between its crash and its restart; within one process none is handed out twice.
/// </summary>
internal static class PortAllocator
{
    private const int Lowest = 20_000;
    private const int Highest = 32_000;
    private const int Attempts = 1_000;
    private static readonly Lock Gate = new();
    private static readonly HashSet<int> HandedOut = [];

    /// <summary>A port that is free now.</summary>
    /// <exception cref="DistributedApplicationException">There is none.</exception>
    public static int Next()
    {
        lock (Gate)
        {
            for (var attempt = 0; attempt < Attempts; attempt++)
            {
                var port = RandomNumberGenerator.GetInt32(Lowest, Highest);
                if (!HandedOut.Contains(port) && PortProbe.IsFree(port))
                {
                    HandedOut.Add(port);
                    return port;
                }
            }
        }

        throw new DistributedApplicationException($"There is no free port between {Lowest} and {Highest}.");
    }

    /// <summary>Gives a port back.</summary>
    public static void Release(int port)
    {
        lock (Gate)
        {
            HandedOut.Remove(port);
        }
    }
}
