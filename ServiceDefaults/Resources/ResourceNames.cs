namespace FhirPathAspire.ServiceDefaults.Resources;

/// <summary>Names of the resources that every process has.</summary>
public static class ResourceNames
{
    /// <summary>Physical memory or managed heap, whichever is nearer to its limit.</summary>
    public const string Memory = "memory";

    /// <summary>Processor time as a rate.</summary>
    public const string Cpu = "cpu";

    /// <summary>File handles, sockets included.</summary>
    public const string FileHandles = "fileHandles";

    /// <summary>Share of time in which the collector stops everybody.</summary>
    public const string GcPause = "gcPause";

    /// <summary>Work items that wait for a thread.</summary>
    public const string ThreadPoolQueue = "threadPoolQueue";

    /// <summary>Connections that the web server has open.</summary>
    public const string Connections = "connections";

    /// <summary>Clients connected now, counted by a gateway.</summary>
    public const string Sessions = "sessions";
}
