namespace FhirPath.Language.Tests.Mutants;

/// <summary>Right expressions to make mutants of, each with its context; none is taken from a specification.</summary>
internal static class MutantSeeds
{
    public static readonly (string Context, string Expression)[] All =
    [
        ("Patient", "name.where(use = 'official').given.first()"),
        ("Patient", "name.exists() and (telecom.exists() or address.exists())"),
        ("Patient", "contact.all(name.exists() or telecom.where(system = 'phone').exists())"),
        ("Patient", "birthDate <= today() and (deceased.exists().not() or deceased.ofType(dateTime) >= birthDate)"),
        ("Patient", "identifier.where(system = 'urn:oid:1.2' and value.matches('^[0-9]+$')).count() = 1"),
        ("Patient", "link.other.resolve().ofType(Patient).name.family"),
        ("Patient", "iif(gender = 'male', 'Mr ', 'Ms ') + name.first().family"),
        ("Patient", "telecom.select(system & ':' & value).distinct().count() < 10 implies active"),
        ("Patient", "%resource.name.given.where(length() > 3 and startsWith('A')) | %context.name.family"),
        ("Patient", "contact.relationship.coding.where(code = 'N' or code = 'C').exists() implies contact.name.exists()"),
        ("Patient", "(name.given | name.family).where($this.contains('x') and $index > 0).empty()"),
        ("Patient", "defineVariable('names', name.where(use = 'usual')).contact.where(name.family in %names.family)"),
        ("Observation", "value.ofType(Quantity).value > 5 and value.ofType(Quantity).unit = 'mg'"),
        ("Observation", "component.where(code.coding.exists(system = %loinc and code = '8480-6')).value.ofType(Quantity)"),
        ("Observation", "(value is Quantity or value is string) and dataAbsentReason.empty()"),
        ("Observation", "status in ('final' | 'amended') and (component.count() >= 2 xor value.exists())"),
        ("Observation", "(value as Quantity).unit.exists() implies (value as Quantity).system = 'http://unitsofmeasure.org'"),
        ("Observation", "effective.ofType(Period).start.exists() or effective.ofType(dateTime) <= now() - 3 days"),
        ("Observation", "referenceRange.where(low.value < high.value).text.lower().trim().replace('-', ' ')"),
        ("Observation", "subject.resolve().is(Patient) and hasMember.all(resolve() is Observation)"),
        ("Bundle", "entry.where(resource is Patient).resource.id.isDistinct()"),
        ("Bundle", "type = 'transaction' implies entry.all(request.exists() and fullUrl.startsWith('urn:uuid:'))"),
        ("Bundle", "entry.resource.ofType(Observation).where(status = 'final').value.exists()"),
        ("Questionnaire", "item.repeat(item).where(type = 'choice').all(answerOption.exists() xor answerValueSet.exists())"),
        ("Questionnaire", "descendants().linkId.isDistinct() and item.linkId.exists()"),
        ("QuestionnaireResponse", "item.where(linkId = '1.1').answer.value.ofType(Coding).code"),
        ("MedicationRequest", "dosageInstruction.timing.repeat.where(frequency > 1 and period.exists()).count() > 0"),
        ("MedicationRequest", "(status = 'active' or status = 'on-hold') and intent = 'order'"),
        ("Observation", "performer.resolve().ofType(Practitioner).name.family"),
        ("Procedure", "code.text.length() > 0 and (status != 'completed' or performer.actor.exists())"),
        ("Condition", "clinicalStatus.coding.where(code = 'resolved').exists() implies abatement.exists()"),
        ("Condition", "onset.ofType(Age).value + 1 > 18 and stage.summary.text.substring(0, 3).upper() = 'III'"),
        ("ElementDefinition", "min.empty() or max.empty() or (max = '*') or iif(max != '*', min <= max.toInteger())"),
        ("HumanName", "(family.exists() or given.exists()) xor text.exists()"),
        ("Timing", "repeat.when.empty() or (repeat.count.empty() and repeat.timeOfDay.empty())"),
        ("Organization", "(identifier.count() + name.count()) > 0 and contact.all(name.exists())"),
    ];
}
