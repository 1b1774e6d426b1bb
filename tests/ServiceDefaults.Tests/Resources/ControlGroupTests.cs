using FhirPathAspire.ServiceDefaults.Resources;

namespace FhirPathAspire.ServiceDefaults.Tests.Resources;

public sealed class ControlGroupTests : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("control-group").FullName;

    [Fact]
    public void The_least_limit_of_all_groups_above_counts()
    {
        Write("a/b/memory.max", "max\n");
        Write("a/memory.max", "209715200\n");
        Write("memory.max", "419430400\n");

        Assert.Equal(209_715_200, Limit("0::/a/b\n"));
    }

    [Fact]
    public void Of_version_1_the_group_of_the_memory_controller_counts()
    {
        Write("memory/a/memory.limit_in_bytes", "104857600\n");
        Write("memory/memory.limit_in_bytes", "9223372036854771712\n");

        Assert.Equal(104_857_600, Limit("5:cpu,cpuacct:/b\n4:memory:/a\n0::/\n"));
    }

    [Fact]
    public void A_path_that_is_not_visible_inside_a_container_leads_to_what_is()
    {
        Write("memory/memory.limit_in_bytes", "104857600\n");

        Assert.Equal(104_857_600, Limit("4:memory:/docker/0123456789abcdef\n"));
    }

    [Fact]
    public void Without_a_limit_there_is_none()
    {
        Write("memory.max", "max\n");

        Assert.Null(Limit("0::/\n"));
        Assert.Null(ControlGroup.MemoryLimit(Path.Combine(_root, "none"), _root));
    }

    public void Dispose() => Directory.Delete(_root, recursive: true);

    private long? Limit(string membership)
    {
        Write("membership", membership);
        return ControlGroup.MemoryLimit(Path.Combine(_root, "membership"), _root);
    }

    private void Write(string file, string text)
    {
        var path = Path.Combine(_root, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path) ?? _root);
        File.WriteAllText(path, text);
    }
}
