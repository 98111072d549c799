import { resolve } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readGeoRegistry } from '../../electron/workspace/geo.ts'
import { type ErrorCode, en, sv } from '../i18n/catalogue.ts'
import { formatRule } from './formatRule.ts'
import { matchesRule, type RuleSubject } from './matchesRule.ts'
import { parseRule } from './parseRule.ts'
import { choicesOfRule, noChoices, ruleOfChoices } from './ruleChoices.ts'
import { rules } from './segmentRule.arbitrary.ts'
import type { Rule } from './segmentRule.ts'

const geo = readGeoRegistry(resolve(import.meta.dirname, '../..'))
const parse = (text: string) => parseRule(text, geo)
const rektor: RuleSubject = {
  county: geo.counties.find(({ code }) => code === '24')?.code ?? null,
  municipality: geo.municipalities.find(({ code }) => code === '2481')?.code ?? null,
  role: 'Rektor',
  organisation: 'Lärcentrum Lycksele',
  language: 'sv',
  tags: ['Medlem'],
}
const matches = (text: string) => matchesRule(rektor, parse(text))

describe('a rule', () => {
  it('is read as written', () => {
    expect(parse('county in (24, 25) and role = rektor and not tag = press')).toEqual({
      kind: 'and',
      rules: [
        { kind: 'compare', field: 'county', negated: false, values: ['24', '25'] },
        { kind: 'compare', field: 'role', negated: false, values: ['rektor'] },
        { kind: 'not', rule: { kind: 'compare', field: 'tag', negated: false, values: ['press'] } },
      ],
    })
  })

  it('reads the same in Swedish, with names for codes and any case', () => {
    expect(parse('LÄN i (Västerbotten, "norrbottens län") OCH roll = rektor och inte tagg = press')).toEqual(
      parse('county in (24, 25) and role = rektor and not tag = press'),
    )
    expect(parse('kommun = Lycksele eller lan inte i (AC, BD)')).toEqual(
      parse('municipality = 2481 or county not in (24, 25)'),
    )
  })

  it('lets "and" bind tighter than "or", and brackets tighter than both', () => {
    expect(parse('role = a or role = b and role = c')).toEqual(parse('role = a or (role = b and role = c)'))
    expect(parse('(role = a or role = b) and role = c')).not.toEqual(
      parse('role = a or role = b and role = c'),
    )
  })

  it('takes quoted values with spaces, keywords and quotation marks', () => {
    expect(parse('role = "studie- och yrkesvägledare"')).toMatchObject({
      values: ['studie- och yrkesvägledare'],
    })
    expect(parse('role = ”vd och ägare”')).toMatchObject({ values: ['vd och ägare'] })
    expect(parse('tag = "och"')).toMatchObject({ values: ['och'] })
    expect(parse('tag = "säger ""hej"""')).toMatchObject({ values: ['säger "hej"'] })
  })

  it('is nothing where the text is empty, and matches everybody', () => {
    expect(parse(' \n')).toBeNull()
    expect(matches('')).toBe(true)
  })

  it.each([
    ['county', 'rule-unfinished', 7],
    ['county =', 'rule-unfinished', 9],
    ['county = 24 and', 'rule-unfinished', 16],
    ['county in (24', 'rule-unfinished', 14],
    ['(county = 24', 'rule-unfinished', 13],
    ['town = 24', 'rule-field-expected', 1],
    ['county = 24 and and role = x', 'rule-field-expected', 17],
    ['"county" = 24', 'rule-field-expected', 1],
    ['county rektor', 'rule-comparison-expected', 8],
    ['county in 24', 'rule-bracket-expected', 11],
    ['county in (24 25)', 'rule-bracket-expected', 15],
    ['county in ()', 'rule-value-expected', 12],
    ['role = ""', 'rule-value-expected', 8],
    ['role = and', 'rule-value-expected', 8],
    ['role = vd rektor', 'rule-end-expected', 11],
    ['role = a)', 'rule-end-expected', 9],
    ['role = "a', 'rule-quote-open', 8],
    ['role ! a', 'rule-sign-unknown', 6],
    ['county = Norrland', 'rule-county-unknown', 10],
    ['municipality in (Lycksele, Habbo)', 'rule-municipality-unknown', 28],
    ['language = fi', 'rule-language-unknown', 12],
    [`${'('.repeat(60)}role = a`, 'rule-too-deep', 52],
    [`${'not '.repeat(60)}role = a`, 'rule-too-deep', 205],
  ] satisfies [string, ErrorCode, number][])(
    '%j is refused with the place: %s at %i',
    (text, code, position) => {
      expect(() => parse(text)).toThrow(
        expect.objectContaining({ code, values: expect.objectContaining({ position }) }),
      )
      expect(en.errors[code].remedy).not.toBe(sv.errors[code].remedy)
    },
  )

  it('survives being written out and read again, in both languages', () => {
    fc.assert(
      fc.property(rules(geo), fc.constantFrom('sv' as const, 'en' as const), (rule, language) => {
        expect(parse(formatRule(rule, geo, language))).toEqual(rule)
      }),
      { numRuns: 1000 },
    )
  })

  it('reads for people when written out', () => {
    const rule = parse('county in (24,25) and not (role="vd" or tag!=press)')
    expect(formatRule(rule, geo, 'sv')).toBe(
      'län i (Västerbotten, Norrbotten) och inte (roll = vd eller tagg != press)',
    )
    expect(formatRule(rule, geo, 'en')).toBe(
      'county in (Västerbotten, Norrbotten) and not (role = vd or tag != press)',
    )
  })

  it('never breaks the reader, whatever is typed', () => {
    const noise = fc
      .array(
        fc.oneof(
          fc.constantFrom(
            'county',
            'tag',
            'not',
            'and',
            'or',
            'in',
            '(',
            ')',
            ',',
            '=',
            '!=',
            '"',
            '24',
            ' ',
            'i',
          ),
          fc.string({ maxLength: 3 }),
        ),
        { maxLength: 15 },
      )
      .map((parts) => parts.join(' '))
    fc.assert(
      fc.property(noise, (text) => {
        try {
          parse(text)
        } catch (error) {
          expect(error).toMatchObject({ name: 'RundbrevError', code: expect.stringMatching(/^rule-/) })
        }
      }),
      { numRuns: 2000 },
    )
  })
})

describe('a contact', () => {
  it.each([
    ['county = AC', true],
    ['county in (22, 23)', false],
    ['county != 22', true],
    ['municipality = lycksele', true],
    ['role = REKTOR', true],
    ['role = rekto', false],
    ['tag = medlem and tag != press', true],
    ['organisation = "larcentrum  lycksele"', true],
    ['language = english', false],
    ['not (role = rektor and tag = press)', true],
  ])('is told by %j: %s', (text, expected) => expect(matches(text)).toBe(expected))

  it('without a county is in none, and so in everything that denies one', () => {
    const nowhere = { ...rektor, county: null, municipality: null }
    expect(matchesRule(nowhere, parse('county = 24'))).toBe(false)
    expect(matchesRule(nowhere, parse('county != 24'))).toBe(true)
    expect(matchesRule(nowhere, parse('not county = 24'))).toBe(true)
  })

  it('matches a rule or its denial, never both and never neither', () => {
    fc.assert(
      fc.property(rules(geo), (rule: Rule) => {
        expect(matchesRule(rektor, { kind: 'not', rule })).toBe(!matchesRule(rektor, rule))
      }),
    )
  })
})

describe('choices', () => {
  it('are a rule, and a rule that plain is choices again', () => {
    const choices = { ...noChoices, counties: ['24', '25'], roles: ['rektor'], withoutTags: ['press'] }
    const rule = ruleOfChoices(choices)
    expect(formatRule(rule, geo, 'en')).toBe(
      'county in (Västerbotten, Norrbotten) and role = rektor and tag != press',
    )
    expect(choicesOfRule(rule)).toEqual(choices)
    expect(choicesOfRule(parse('county in (24, 25) and role = rektor and not tag = press'))).toEqual(choices)
    expect(ruleOfChoices(noChoices)).toBeNull()
  })

  it.each([
    'role = a or role = b',
    'role = a and role = b',
    'language = sv',
    'role != a',
    'not (role = a and tag = b)',
  ])('cannot say %j', (text) => expect(choicesOfRule(parse(text))).toBeUndefined())
})
