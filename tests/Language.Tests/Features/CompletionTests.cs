using FhirPath.Language.Analysis;
using FhirPath.Language.Features;

namespace FhirPath.Language.Tests.Features;

public sealed class CompletionTests
{
    [Theory]
    [InlineData("Patient.$0", "contact")]
    [InlineData("Patient.name.$0", "family")]
    [InlineData("Patient.na$0", "name")]
    [InlineData("Patient.na$0me", "name")]
    [InlineData("Patient.name.where(us$0", "use")]
    [InlineData("Patient.contact.where(relationship.$0", "coding")]
    [InlineData("Patient.contact.where(relationship.coding.$0)", "code")]
    [InlineData("Patient.contact.$0 | Patient.name", "relationship")]
    [InlineData("(Patient.name | Patient.contact.name).$0", "family")]
    [InlineData("Patient.name.first().$0", "given")]
    [InlineData("Patient.name[0].$0", "given")]
    [InlineData("Patient.name.where(use = 'official').$0", "given")]
    [InlineData("Patient.name.exists($0)", "given")]
    [InlineData("Patient.name.exists(use = 'usual' and $0)", "given")]
    [InlineData("Patient.name.select($this.$0)", "given")]
    [InlineData("Patient.managingOrganization.resolve().$0", "alias")]
    [InlineData("Observation.value.ofType(Quantity).$0", "unit")]
    [InlineData("(Observation.value as Quantity).$0", "unit")]
    [InlineData("Questionnaire.item.item.$0", "linkId")]
    [InlineData("Questionnaire.repeat(item).$0", "linkId")]
    [InlineData("Timing.repeat.$0", "bounds")]
    [InlineData("%resource.name.$0", "family")]
    [InlineData("Patient.name.where(\n  $0", "family")]
    [InlineData("Patient.name.where(\n  use = 'usual' and\n  $0", "family")]
    [InlineData("Patient.name.where(\n  $0\n)", "family")]
    [InlineData("  Patient.name.where(\n    $0", "family")]
    [InlineData("id; Patient.name.where(\n  $0", "family")]
    [InlineData("Patient.name.where(\n// @resource Patient\n$0", "birthDate")]
    [InlineData("Patient.name\n  .$0", "family")]
    [InlineData("Patient.name.exists() and\n  $0", "birthDate")]
    [InlineData("Patient.name.exists();\n$0\nPatient.name", "birthDate")]
    public void Elements_of_the_focus_are_offered(string fixture, string element) =>
        Assert.Contains(Complete(fixture).Items, item => (item.Label, item.Kind) == (element, CompletionKind.Element));

    [Theory]
    [InlineData("Patient.name.$0")]
    [InlineData("Patient.name.where(us$0")]
    [InlineData("Patient.contact.where(relationship.$0")]
    public void Elements_of_another_type_are_not_offered(string fixture) =>
        Assert.DoesNotContain(Complete(fixture).Items, item => item.Label == "birthDate");

    [Fact]
    public void Own_elements_come_first_and_inherited_ones_after_them()
    {
        var elements = Complete("Patient.name.$0").Items.Where(item => item.Kind == CompletionKind.Element);

        Assert.Equal(
            ["use", "text", "family", "given", "prefix", "suffix", "period", "id", "extension"],
            elements.Select(item => item.Label));
    }

    [Fact]
    public void An_element_tells_its_type_and_cardinality_and_what_it_is()
    {
        var item = Single("Patient.$0", "gender");

        Assert.Equal("code [0..1]", item.Detail);
        Assert.Equal(
            "male | female | other | unknown\n\nCodes (required): <http://hl7.org/fhir/ValueSet/administrative-gender>",
            item.Documentation);
    }

    [Fact]
    public void A_choice_is_offered_with_each_of_its_types_and_found_by_the_suffix_of_JSON()
    {
        var item = Single("Patient.$0", "deceased.ofType(boolean)");

        Assert.Equal(("deceasedBoolean", "boolean [0..1]"), (item.FilterText, item.Detail));
        Assert.Equal("boolean | dateTime [0..1]", Single("Patient.$0", "deceased").Detail);
    }

    [Fact]
    public void A_value_of_several_types_can_be_narrowed_behind_the_usual_questions() => Assert.Equal(
        ["ofType(boolean)", "ofType(dateTime)"],
        Complete("Patient.deceased.$0").Items.Skip(5).Take(2).Select(item => item.Label));

    [Theory]
    [InlineData("Patient.`gi$0", "gender")]
    [InlineData("Patient.`ge$0nder`", "gender")]
    [InlineData("`ge$0", "gender")]
    public void Whoever_begins_with_a_quote_goes_on_with_it(string fixture, string element)
    {
        var item = Single(fixture, element);

        Assert.Equal(($"`{element}`", $"`{element}`"), (item.InsertText, item.FilterText));
    }

    [Fact]
    public void A_time_that_is_added_needs_its_unit_first() =>
        Assert.Equal("years", Complete("birthDate + 3 $0").Items[0].Label);

    [Fact]
    public void An_element_that_is_named_like_an_operator_is_delimited() =>
        Assert.Equal("`div`", Single("Patient.text.$0", "div").InsertText);

    [Theory]
    [InlineData("Patient.name.$0", "where", true)]
    [InlineData("Patient.name.$0", "upper", false)]
    [InlineData("Patient.name.family.$0", "upper", true)]
    [InlineData("Patient.birthDate.$0", "upper", false)]
    [InlineData("Patient.birthDate.$0", "yearOf", true)]
    [InlineData("Patient.active.$0", "not", true)]
    [InlineData("Patient.name.$0", "not", false)]
    [InlineData("Patient.managingOrganization.$0", "resolve", true)]
    [InlineData("Patient.name.$0", "resolve", false)]
    [InlineData("Patient.name.$0", "toInteger", false)]
    [InlineData("Patient.name.count().$0", "power", true)]
    [InlineData("Patient.name.count().$0", "extension", false)]
    [InlineData("Patient.maritalStatus.$0", "memberOf", true)]
    [InlineData("Patient.name.$0", "now", false)]
    [InlineData("$0", "now", true)]
    [InlineData("unknownThing.foo.$0", "where", true)]
    public void Functions_are_offered_where_they_fit(string fixture, string function, bool isOffered) =>
        Assert.Equal(isOffered, Complete(fixture).Items.Any(item =>
            (item.Label, item.Kind) == (function, CompletionKind.Function)));

    [Fact]
    public void A_function_with_parameters_leads_through_those_that_have_to_be_given()
    {
        var where = Single("Patient.name.$0", "where");
        var empty = Single("Patient.name.$0", "empty");

        var substring = Single("Patient.name.family.$0", "substring");
        var exists = Single("Patient.name.$0", "exists");

        Assert.Equal(("where(${1:criteria})$0", true), (where.InsertText, where.IsSnippet));
        Assert.Equal(("substring(${1:start})$0", "(start, length?)"), (substring.InsertText, substring.LabelDetail));
        Assert.Equal(("exists($0)", true), (exists.InsertText, exists.IsSnippet));
        Assert.Equal(("empty()", false), (empty.InsertText, empty.IsSnippet));
        Assert.Equal("where(criteria : expression) : collection", where.Detail);
    }

    [Fact]
    public void A_function_that_is_called_already_gets_no_second_pair_of_parentheses()
    {
        var where = Single("Patient.name.wh$0ere(use = 'usual')", "where");

        Assert.Equal(("where", false), (where.InsertText, where.IsSnippet));
    }

    [Fact]
    public void The_members_of_a_variable_are_offered_behind_it() => Assert.Equal(
        ["expand", "lookup", "validateVS", "validateCS", "subsumes", "translate"],
        Complete("%terminologies.$0").Items.Select(item => item.Label));

    [Theory]
    [InlineData("Patient.deceased is $0", "boolean")]
    [InlineData("Patient.deceased is b$0", "boolean")]
    [InlineData("Patient.deceased as $0", "boolean")]
    [InlineData("Patient.deceased.ofType($0", "boolean")]
    [InlineData("Patient.deceased.ofType($0)", "boolean")]
    [InlineData("Observation.value.ofType(Qu$0)", "Quantity")]
    [InlineData("Bundle.entry.resource.ofType($0)", "Patient")]
    [InlineData("AuditEvent.entity.what.resolve() is $0", "Patient")]
    [InlineData("Observation.value is FHIR.$0", "Quantity")]
    [InlineData("Observation.value.ofType(System.$0)", "Any")]
    public void A_type_is_offered_where_one_is_due_and_what_is_possible_comes_first(string fixture, string first)
    {
        var items = Complete(fixture).Items;

        Assert.All(items, item => Assert.Equal(CompletionKind.Type, item.Kind));
        Assert.Contains(items.Take(10), item => item.Label == first);
    }

    [Fact]
    public void A_system_type_that_FHIR_has_a_namesake_of_keeps_its_namespace()
    {
        var labels = Complete("Observation.value is $0").Items.Select(item => item.Label).ToList();

        Assert.Contains("Quantity", labels);
        Assert.Contains("System.Quantity", labels);
        Assert.Contains("String", labels);
        Assert.DoesNotContain("System.String", labels);
    }

    [Fact]
    public void An_expression_may_start_with_its_context_an_element_or_a_resource()
    {
        var labels = Complete("$0").Items.Select(item => item.Label).ToList();

        Assert.Equal("Patient", labels[0]);
        Assert.Contains("birthDate", labels.Take(20));
        Assert.Contains("Observation", labels);
    }

    [Fact]
    public void Without_a_context_resources_come_first()
    {
        var items = Complete("$0", context: null).Items;

        Assert.Equal("Account", items[0].Label);
        Assert.Contains(items, item => item.Label == "where");
    }

    [Fact]
    public void Inside_of_an_argument_no_resource_is_offered() =>
        Assert.DoesNotContain(Complete("name.where($0)").Items, item => item.Label == "Observation");

    [Theory]
    [InlineData("%$0", "%resource")]
    [InlineData("%res$0", "%resource")]
    [InlineData("name.where(use = %$0)", "%context")]
    [InlineData("$0", "%resource")]
    [InlineData("defineVariable('mine', name).where(%$0)", "%mine")]
    [InlineData("%$0", "%`us-zip`")]
    [InlineData("%`us$0", "%`us-zip`")]
    [InlineData("%'us$0", "%'us-zip'")]
    [InlineData("%`res$0ource`", "%`resource`")]
    [InlineData("defineVariable('my name').where(%$0)", "%`my name`")]
    public void Variables_are_offered(string fixture, string variable) =>
        Assert.Contains(Complete(fixture).Items, item => (item.Label, item.Kind) == (variable, CompletionKind.Variable));

    [Theory]
    [InlineData("%res$0", "%res")]
    [InlineData("name.where($th$0", "$th")]
    [InlineData("name.where($", "$")]
    [InlineData("Patient.na$0me.given", "name")]
    [InlineData("Patient.$0name", "name")]
    [InlineData("Patient.name.$0", "")]
    [InlineData("Patient.name.where(\n$0", "")]
    [InlineData("Patient.name wh$0", "wh")]
    [InlineData("value is Qu$0", "Qu")]
    public void What_is_replaced_is_the_word_at_the_cursor(string fixture, string word)
    {
        var cursor = CursorText.Parse(fixture.Contains("$0", StringComparison.Ordinal) ? fixture : fixture + "$0");
        var list = Completion.At(Snapshot.Create(cursor.Text, Options("Patient")), cursor.Offset);

        Assert.Equal(word, cursor.Text.Substring(list.Replace.Start, list.Replace.Length));
    }

    [Theory]
    [InlineData("name.where($0)", "$this $index")]
    [InlineData("name.where($$0)", "$this $index")]
    [InlineData("name.aggregate($0)", "$this $index $total")]
    [InlineData("name.aggregate($total + $to$0)", "$this $index $total")]
    [InlineData("$0", "$this")]
    [InlineData("name.union($0)", "$this")]
    public void Only_the_special_variables_that_exist_are_offered(string fixture, string names) => Assert.Equal(
        names.Split(' '),
        Complete(fixture).Items.Select(item => item.Label).Where(label => label.StartsWith('$')));

    [Theory]
    [InlineData("Patient.active $0", "and")]
    [InlineData("Patient.active an$0", "and")]
    [InlineData("Patient.name.exists() $0", "and")]
    [InlineData("Patient.birthDate $0", "=")]
    [InlineData("name.where(use $0)", "=")]
    [InlineData("name.where(use = 'usual' $0)", "and")]
    [InlineData("name.sort(family $0)", "asc")]
    public void An_operator_is_offered_after_an_operand(string fixture, string first)
    {
        var list = Complete(fixture);

        Assert.Equal(first, list.Items[0].Label);
        Assert.All(list.Items, item => Assert.True(item.Kind is CompletionKind.Operator or CompletionKind.Keyword));
    }

    [Theory]
    [InlineData("name.where(family = 'off$0')")]
    [InlineData("name.where(family = 'off$0")]
    [InlineData("name.where(use.startsWith('off$0'))")]
    [InlineData("name.take(1$0)")]
    [InlineData("birthDate > @2020$0")]
    [InlineData("// a na$0me")]
    [InlineData("/* a na$0me */ name")]
    [InlineData("name // the na$0me")]
    [InlineData("name.exists()$0")]
    public void Nothing_is_offered_inside_of_literals_and_comments(string fixture) =>
        Assert.Empty(Complete(fixture).Items);

    [Theory]
    [InlineData("gender = '$0'", "male", "")]
    [InlineData("gender = '$0", "male'", "")]
    [InlineData("gender != 'fe$0male'", "male", "female")]
    [InlineData("'$0' ~ gender", "male", "")]
    [InlineData("gender in ('male' | 'o$0')", "other", "o")]
    [InlineData("('male' | '$0') contains gender", "other", "")]
    [InlineData("telecom.where(system = '$0')", "phone", "")]
    [InlineData("telecom.where(system = '$0)", "phone'", "")]
    [InlineData("telecom.where(system = 'ph$0 and use = 'home')", "phone'", "ph")]
    [InlineData("telecom.where(system = '$0 and use = 'home').value", "phone'", "")]
    [InlineData("telecom.all(use = 'home' and system in 'phone' | '$0')", "email", "")]
    [InlineData("telecom.system.subsetOf('phone' | '$0')", "email", "")]
    [InlineData("maritalStatus.coding.code = '$0'", "M", "")]
    [InlineData("maritalStatus.coding.where(system = %sct).code = '$0'", "M", "")]
    [InlineData("maritalStatus.coding.where(code = '$0')", "M", "")]
    [InlineData("maritalStatus.coding.exists(code = 'M' or code = '$0')", "S", "")]
    [InlineData("maritalStatus.where(coding.first().code = '$0')", "M", "")]
    [InlineData("contact.where(gender = '$0').name", "male", "")]
    [InlineData("HumanName { use: '$0' }", "official", "")]
    [InlineData("Observation.value.ofType(Quantity).where(code = '$0')", "mg", "")]
    [InlineData("Observation.value.ofType(Quantity).unit = 'm$0'", "mg", "m")]
    [InlineData("4 '$0'", "mg", "")]
    [InlineData("value > 4 'm$0g'", "kg", "mg")]
    [InlineData("4.5 'mm[$0Hg]'", "mm[Hg]", "mm[Hg]")]
    [InlineData("'4'.toQuantity('$0')", "mg", "")]
    [InlineData("identifier.where(system = '$0')", "http://loinc.org", "")]
    [InlineData("conformsTo('$0')", "http://hl7.org/fhir/StructureDefinition/Patient", "")]
    [InlineData("maritalStatus.memberOf('$0')", "http://hl7.org/fhir/ValueSet/administrative-gender", "")]
    public void What_a_string_may_hold_is_offered_in_it(string fixture, string text, string replaced)
    {
        var list = Complete(fixture);

        Assert.Contains(list.Items, item => item.InsertText == text);
        Assert.Equal(replaced, CursorText.Parse(fixture).Text.Substring(list.Replace.Start, list.Replace.Length));
    }

    [Fact]
    public void A_code_tells_what_it_means()
    {
        var item = Single("maritalStatus.coding.code = '$0'", "M");

        Assert.Equal(("Married", CompletionKind.Code), (item.Detail, item.Kind));
    }

    [Theory]
    [InlineData("gender = $0", "'male'")]
    [InlineData("telecom.where(system = $0)", "'phone'")]
    [InlineData("gender in ($0)", "'male'")]
    [InlineData("HumanName { use: $0 }", "'official'")]
    public void Codes_are_offered_before_the_quote_is_written(string fixture, string code) =>
        Assert.Contains(Complete(fixture).Items.Take(10), item => (item.Label, item.InsertText) == (code, code));

    [Theory]
    [InlineData("birthDate + 3 $0", "days")]
    [InlineData("birthDate + 3 d$0", "day")]
    [InlineData("4 $0", "'mg'")]
    public void Units_are_offered_behind_a_number(string fixture, string unit) =>
        Assert.Contains(Complete(fixture).Items, item => (item.Label, item.Kind) == (unit, CompletionKind.Unit));

    [Theory]
    [InlineData("HumanName { $0 }", "use", "use: ")]
    [InlineData("HumanName {$0", "use", "use: ")]
    [InlineData("HumanName { use: 'usual', $0 }", "family", "family: ")]
    [InlineData("HumanName { fa$0 }", "family", "family: ")]
    [InlineData("HumanName { fa$0mily: 'x' }", "family", "family")]
    [InlineData("Narrative { $0 }", "div", "`div`: ")]
    public void The_elements_of_an_instance_are_offered(string fixture, string element, string text) =>
        Assert.Equal(text, Single(fixture, element).InsertText);

    [Fact]
    public void What_an_instance_has_already_is_not_offered_again() => Assert.DoesNotContain(
        Complete("HumanName { use: 'usual', $0 }").Items, item => item.Label == "use");

    [Fact]
    public void A_function_for_older_expressions_says_so() => Assert.True(Single("deceased.$0", "as").IsDeprecated);

    [Theory]
    [InlineData("Patient.de$0", "deceased")]
    [InlineData("Patient.CON$0", "contact")]
    [InlineData("Patient.gP$0", "generalPractitioner")]
    [InlineData("Patient.name.wh$0", "where")]
    [InlineData("Obs$0", "Observation")]
    public void What_goes_on_with_the_written_letters_comes_first(string fixture, string first) =>
        Assert.Equal(first, Complete(fixture).Items[0].Label);

    [Fact]
    public void A_list_that_is_cut_says_so_and_keeps_what_fits_the_letters()
    {
        var cursor = CursorText.Parse("Obs$0");
        var list = Completion.At(
            Snapshot.Create(cursor.Text, Options("Patient")), cursor.Offset, new CompletionRequest(5, LeavesTexts: true));

        Assert.True(list.IsIncomplete);
        Assert.Equal(5, list.Items.Length);
        Assert.Equal("Observation", list.Items[0].Label);
    }

    [Theory]
    [InlineData("Patient.$0", "gender", "Codes (required): <http://hl7.org/fhir/ValueSet/administrative-gender>")]
    [InlineData("Patient.$0", "id", "The logical id of the resource")]
    [InlineData("Patient.name.$0", "where", "Keeps the items for which the criteria are true.")]
    [InlineData("%terminologies.$0", "expand", "expand(")]
    [InlineData("deceased.$0", "ofType(boolean)", "FHIR.boolean")]
    [InlineData("Observation.$0", "value.ofType(Quantity)", "Observation.value[x]")]
    [InlineData("deceased is $0", "boolean", "FHIR.boolean")]
    [InlineData("deceased is $0", "System.Quantity", "System.Quantity")]
    [InlineData("%$0", "%resource", "The resource that holds")]
    [InlineData("%$0", "%`us-zip`", "US zip codes")]
    [InlineData("active $0", "and", "True if both sides are true")]
    [InlineData("name.sort(family $0)", "desc", "from the greatest key down")]
    [InlineData("gender = '$0'", "male", "**Male** (`male`)")]
    [InlineData("gender = $0", "'male'", "**Male** (`male`)")]
    [InlineData("4 '$0'", "mg", "**milligram**")]
    [InlineData("4 $0", "days", "The unit day")]
    [InlineData("// @$0", "@resource", "The resource that the expressions below")]
    [InlineData("// @rule $0", "unknown-element", "**unknown-element** (FP2001")]
    [InlineData("// @context Patient.$0", "contact", "Patient.contact")]
    [InlineData("identifier.where(system = '$0')", "http://loinc.org", "**LOINC**")]
    public void An_item_can_be_described_without_the_document(string fixture, string label, string text)
    {
        var list = Complete(fixture);
        var item = list.Items.First(item => item.Label == label);
        var described = CompletionTexts.Of(
            FhirPath.Language.Model.FhirModels.BuiltIn, list.ResolveData, label, item.Kind);

        Assert.Contains(text, described.Documentation, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "", CompletionKind.Element)]
    [InlineData("R9 Nothing", "x", CompletionKind.Element)]
    [InlineData("R4 Nothing|", "nothingAtAll", CompletionKind.Element)]
    [InlineData("R4 x", "ofType(", CompletionKind.Function)]
    [InlineData("R4", "nothing", CompletionKind.Type)]
    [InlineData("R4 x", "'", CompletionKind.Code)]
    [InlineData("R4", "'", CompletionKind.Unit)]
    [InlineData("R4", "", CompletionKind.Directive)]
    [InlineData("R4", "", CompletionKind.Keyword)]
    public void What_is_not_known_any_more_is_described_by_nothing(string data, string label, CompletionKind kind) =>
        Assert.Equal(
            CompletionText.None,
            CompletionTexts.Of(FhirPath.Language.Model.FhirModels.BuiltIn, data, label, kind));

    [Theory]
    [InlineData("// @$0", "@resource")]
    [InlineData("// @res$0", "@resource")]
    [InlineData("name // @$0", "@context")]
    [InlineData("// @resource $0", "Patient")]
    [InlineData("// @resource Pat$0\nname", "Patient")]
    [InlineData("// @context $0", "HumanName")]
    [InlineData("// @context Patient.$0", "contact")]
    [InlineData("// @context Patient.contact.na$0", "name")]
    [InlineData("// @fhir $0", "R5")]
    [InlineData("// @var me: $0", "Patient")]
    [InlineData("// @var me: $0", "System.String")]
    [InlineData("// @var me: Patient.$0", "contact")]
    [InlineData("// @rule $0", "unknown-element")]
    [InlineData("// @rule unknown-el$0", "unknown-element")]
    [InlineData("// @rule unknown-element $0", "off")]
    [InlineData("// @rule unknown-element in$0", "information")]
    [InlineData("// @purpose view-d$0", "view-definition")]
    public void Directives_and_their_values_are_offered(string fixture, string label) =>
        Assert.Contains(Complete(fixture).Items, item => item.Label == label);

    [Fact]
    public void A_directive_decides_the_context_below_it()
    {
        var items = Complete("// @resource Observation\n$0").Items;

        Assert.Equal("Observation", items[0].Label);
        Assert.Contains(items, item => item.Label == "value.ofType(Quantity)");
    }

    [Fact]
    public void A_directive_decides_the_release_below_it() => Assert.Contains(
        Complete("// @fhir R5\n// @resource Encounter\n$0").Items, item => item.Label == "actualPeriod");

    [Fact]
    public void A_declared_variable_has_its_type() =>
        Assert.Equal("HumanName", Single("// @var me: HumanName\n%$0", "%me").Detail);

    [Theory]
    [InlineData(-1)]
    [InlineData(99)]
    public void A_place_outside_of_the_text_has_no_completions(int offset) =>
        Assert.Empty(Completion.At(Snapshot.Create("name", Options("Patient")), offset).Items);

    [Fact]
    public void Nothing_is_offered_twice() => Assert.All(
        new[] { "$0", "Patient.$0", "name.where($0)", "Observation.value.$0", "Bundle.entry.resource.$0" },
        fixture =>
        {
            var items = Complete(fixture).Items.Select(item => (item.Label, item.Kind)).ToList();
            Assert.Equal(items.Distinct().Count(), items.Count);
        });

    private static CompletionItem Single(string fixture, string label) =>
        Assert.Single(Complete(fixture).Items, item => item.Label == label);

    // Fixtures that start with another resource than Patient are about that one.
    private static CompletionList Complete(string fixture) => Complete(fixture, RootOf(fixture) ?? "Patient");

    private static CompletionList Complete(string fixture, string? context)
    {
        var cursor = CursorText.Parse(fixture);
        return Completion.At(Snapshot.Create(cursor.Text, Options(context)), cursor.Offset);
    }

    private static string? RootOf(string fixture)
    {
        var name = new string([.. fixture.TrimStart('(').TakeWhile(char.IsAsciiLetter)]);
        return name is [>= 'A' and <= 'Z', ..] ? name : null;
    }

    private static AnalysisOptions Options(string? context) => new("R4", context, []);
}
