using System.Collections.Immutable;
using FhirPath.Language.Binding.Functions;
using FhirPath.Language.Binding.Symbols;
using FhirPath.Language.Diagnostics;
using FhirPath.Language.Model;
using FhirPath.Language.Syntax.Nodes;
using FhirPath.Language.Text;

namespace FhirPath.Language.Binding;

/// <summary>Names: elements, and types at the start of a path.</summary>
internal sealed partial class Binder
{
    // A focus of more types than this is shown by the first ones.
    private const int ShownTypes = 3;

    private List<Diagnostic>? _foreignRoots;
    private int _ownRoots;

    // isFirst: no path stands before the name, so it may also name the type that the path starts from.
    private BoundType BindMember(MemberInvocation member, BoundType focus, bool isFirst)
    {
        if (member.NameToken.IsMissing)
        {
            return Record(member, BoundType.Unknown, focus, null);
        }

        if (isFirst && BindTypeName(member, focus) is { } root)
        {
            return root;
        }

        if (focus.Types.IsEmpty)
        {
            return Record(member, focus, focus, null);
        }

        var type = LookUp(member.Name, focus, out var symbol);
        if (symbol is null && IsCertainlyAbsent(member.Name, focus, isFirst))
        {
            if (_isRepeating)
            {
                // Not all that a projection is repeated on has to have the element: that is where it ends.
                return Record(member, BoundType.Empty, focus, null);
            }

            ReportUnknownElement(member, focus, isFirst);
        }

        if (symbol?.Suffix is { } suffix)
        {
            Observer?.OnChoiceSuffix(member, suffix);
        }
        else if (symbol is { IsOfSubtype: true } && focus.Subtypes == SubtypeUse.Doubted)
        {
            Observer?.OnElementOfSubtype(member, focus);
        }

        return Record(member, type, focus, symbol);
    }

    private void ReportUnknownElement(MemberInvocation member, BoundType focus, bool isFirst)
    {
        if (!IsSilent)
        {
            Report(Errors.UnknownElement(
                member.Span, member.Name, Describe(focus), SuggestElement(member.Name, focus, isFirst)));
        }
    }

    // A path may start with the type of its focus, a supertype of that, or a subtype (Patient on any resource).
    private BoundType? BindTypeName(MemberInvocation member, BoundType focus)
    {
        if (member.Name is not [>= 'A' and <= 'Z', ..]
            || _context.Model is not { } model
            || !model.TryGetType(member.Name, out var type))
        {
            return null;
        }

        var bound = focus.IsKnown ? focus.NarrowTo(type) : BoundType.One(type);
        if (IsForeign(type, focus))
        {
            NoteForeignRoot(member, focus);
        }
        else
        {
            _ownRoots += _scope.IsRoot ? 1 : 0;
        }

        return Record(member, bound, focus, new TypeSymbol(type));
    }

    // Abstract types also describe what types without relation have in common (CanonicalResource).
    private static bool IsForeign(TypeInfo type, BoundType focus) =>
        focus.IsKnown
        && !type.IsAbstract
        && !focus.Types.Any(own => own.IsSubtypeOf(type) || type.IsSubtypeOf(own));

    // Several resources share an expression: Patient.name | Person.name. It is wrong only where none fits.
    private void NoteForeignRoot(MemberInvocation member, BoundType focus)
    {
        _onces++;
        if (_scope.IsRoot && _foreignRoots is null or { Count: < DiagnosticBag.Limit } && _ownRoots == 0)
        {
            _foreignRoots ??= [];
            _foreignRoots.Add(Errors.ForeignRoot(
                member.Span, member.Name, Describe(focus), SuggestElement(member.Name, focus, isFirst: true)));
        }
    }

    private void ReportForeignRoots()
    {
        if (_ownRoots > 0 || _foreignRoots is null)
        {
            return;
        }

        foreach (var diagnostic in _foreignRoots)
        {
            _diagnostics.Add(diagnostic);
        }
    }

    // What the name yields on all types that have it; unknown, and no symbol, where none has.
    private BoundType LookUp(string name, BoundType focus, out ElementSymbol? symbol)
    {
        symbol = null;
        if (focus.Single is { } single)
        {
            return LookUp(name, single, focus, ref symbol);
        }

        var found = BoundType.Empty;
        foreach (var type in focus.Types)
        {
            ElementSymbol? own = null;
            var step = LookUp(name, type, focus, ref own);
            if (own is not null)
            {
                found = found.Or(step);
                symbol ??= own;
            }
        }

        return symbol is null ? BoundType.Unknown : found;
    }

    private BoundType LookUp(string name, TypeInfo type, BoundType focus, ref ElementSymbol? symbol)
    {
        if (type.FindElement(name) is { } element)
        {
            symbol = new ElementSymbol(element);
            return focus.Step(element, element.Types);
        }

        if (type.FindChoice(name) is { } choice)
        {
            symbol = new ElementSymbol(choice.Element) { Suffix = choice };
            return focus.Step(choice.Element, [choice.Type]);
        }

        return type.IsAbstract && focus.Subtypes != SubtypeUse.Excluded
            ? LookUpInSubtypes(name, type, focus, ref symbol)
            : BoundType.Unknown;
    }

    // No value is of an abstract type itself: the name is fine if any value that can stand there has it. There are
    // several items only where each that has it can have several: which one is meant, nobody says.
    private BoundType LookUpInSubtypes(string name, TypeInfo type, BoundType focus, ref ElementSymbol? symbol)
    {
        var types = new HashSet<TypeInfo>(ReferenceEqualityComparer.Instance);
        var isCollection = true;
        foreach (var element in _context.Model?.ElementsNamed(name) ?? [])
        {
            if (element.DeclaringType.IsSubtypeOf(type))
            {
                symbol ??= new ElementSymbol(element) { IsOfSubtype = true };
                isCollection &= element.IsCollection;
                types.UnionWith(element.Types);
            }
        }

        return symbol is null
            ? BoundType.Unknown
            : BoundType.Of([.. types], focus.IsCollection || isCollection).WithOrder(focus.Order);
    }

    private bool IsCertainlyAbsent(string name, BoundType focus, bool isFirst)
    {
        // A namespace before the type that a path starts from.
        if (isFirst && name is "FHIR" or "System")
        {
            return false;
        }

        // System.Quantity has fewer elements than FHIR's, and values pass from one to the other unseen.
        foreach (var type in focus.Types)
        {
            if (type == SystemTypes.Any || (type == SystemTypes.Quantity && IsElementOf("Quantity", name)))
            {
                return false;
            }
        }

        return true;
    }

    private bool IsElementOf(string typeName, string name) =>
        _context.Model is { } model && model.TryGetType(typeName, out var type) && type.FindElement(name) is not null;

    private string? SuggestElement(string name, BoundType focus, bool isFirst)
    {
        if (_diagnostics.IsTally)
        {
            return null;
        }

        // first for first(): a call that lacks its parentheses.
        if (FunctionCatalog.TryGet(name, out var function) && function.MinArguments == 0)
        {
            return $"{name}()";
        }

        IEnumerable<TypeInfo> types = focus.Types;
        var names = types.SelectMany(type => type.AllElements).Select(element => element.Name);
        var similar = EditDistance.Nearest(name, isFirst ? names.Concat(types.Select(type => type.Name)) : names);

        // The name of a primitive type starts no path.
        return similar == name ? null : similar;
    }

    private static string Describe(BoundType focus)
    {
        ImmutableArray<TypeInfo> types = focus.Types;
        var shown = string.Join(" or ", types.Take(ShownTypes).Select(type => type.Name));
        return types.Length > ShownTypes ? $"{shown} or {types.Length - ShownTypes} other types" : shown;
    }
}
