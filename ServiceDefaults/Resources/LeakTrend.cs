namespace FhirPathAspire.ServiceDefaults.Resources;

/// <summary>Where memory that survives collections goes.</summary>
/// <param name="BytesPerHour">Its slope; negative where it falls.</param>
/// <param name="IsLeak">Whether it grows steadily and by much: what is kept is never let go of.</param>
public sealed record LeakTrend(double BytesPerHour, bool IsLeak);
