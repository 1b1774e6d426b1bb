namespace FhirPathAspire.LspGateway.Protocol;

/// <summary>Parameters of experimental/serverStatus, as rust-analyzer defines it.</summary>
/// <param name="Health">"ok", "warning" (works, and something is missing) or "error" (does not work).</param>
/// <param name="Quiescent">Whether the server has nothing left to do of its own accord.</param>
/// <param name="Message">For the user.</param>
internal sealed record ServerStatusParams(string Health, bool Quiescent, string? Message = null);
