import { resolve } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readGeoRegistry } from '../../electron/workspace/geo.ts'
import { type ErrorCode, en, sv } from '../i18n/catalogue.ts'
import { formatRule } from './formatRule.ts'
import { matchesRule, type RuleSubject } from './matchesRule.ts'
import { parseRule } from './parseRule.ts'
import { rules } from './segmentRule.arbitrary.ts'
import type { Rule, RuleMoment } from './segmentRule.ts'

const geo = readGeoRegistry(resolve(import.meta.dirname, '../..'))
const parse = (text: string) => parseRule(text, geo)
const rektor: RuleSubject = {
  county: geo.counties.find(({ code }) => code === '24')?.code ?? null,
  municipality: geo.municipalities.find(({ code }) => code === '2481')?.code ?? null,
  role: 'Rektor',
  organisation: 'Lärcentrum Lycksele',
  language: 'sv',
  tags: ['Medlem'],
  consent: 'public-task',
  suppressed: false,
  lists: ['Styrelsen'],
  groups: ['Akademi Norr'],
  received: [14, 15],
  mailings: 3,
  bounces: 0,
  lastMailedAt: '2026-06-01T22:30:00.000Z',
}
const at: RuleMoment = { today: '2026-12-01', zone: 'Europe/Stockholm' }
const matches = (text: string) => matchesRule(rektor, parse(text), at)

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
    ['consent = maybe', 'rule-consent-unknown', 11],
    ['suppressed = maybe', 'rule-yes-or-no-expected', 14],
    ['received = december', 'rule-publication-unknown', 12],
    ['mailings in (3)', 'rule-count-comparison-expected', 10],
    ['mailings > many', 'rule-number-expected', 12],
    ['county > 24', 'rule-comparison-expected', 8],
    ['mailed yesterday', 'rule-mailed-when-expected', 8],
    ['mailed before 2026-02-30', 'rule-day-expected', 15],
    ['mailed within 0 months', 'rule-period-expected', 15],
    ['mailed within 6 moons', 'rule-period-expected', 17],
    ['never role = x', 'rule-field-expected', 1],
    ['mejlad de', 'rule-unfinished', 10],
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

  it('says when somebody was mailed as people do', () => {
    const text = 'not mailed within 12 months or last mailed before 2026-06-01 or never mailed'
    expect(formatRule(parse(text), geo, 'en')).toBe(text)
    expect(formatRule(parse(text), geo, 'sv')).toBe(
      'inte mejlad de senaste 12 månaderna eller senast mejlad före 2026-06-01 eller aldrig mejlad',
    )
    expect(parse('inte mejlad inom 12 månader eller mejlad före 2026-06-01 eller ALDRIG mejlad')).toEqual(
      parse(text),
    )
    expect(formatRule(parse('mailed within 1 year and bounces > 0'), geo, 'sv')).toBe(
      'mejlad de senaste 1 åren och studsar > 0',
    )
  })

  it('names only lists, groups and publications that are there, where these are known', () => {
    const names = { lists: ['Styrelsen'], groups: ['Akademi Norr'], publications: [14] }
    const text = 'list = STYRELSEN and group = "akademi  norr" and not received = 014'
    expect(formatRule(parseRule(text, geo, names), geo, 'en')).toBe(
      'list = Styrelsen and group = "Akademi Norr" and not received = 14',
    )
    for (const [unknown, code, position] of [
      ['list in (Styrelsen, Kansliet)', 'rule-list-unknown', 21],
      ['group = Borta', 'rule-group-unknown', 9],
      ['received = 15', 'rule-publication-unknown', 12],
    ] as const) {
      expect(() => parseRule(unknown, geo, names)).toThrow(
        expect.objectContaining({ code, values: expect.objectContaining({ position }) }),
      )
    }
  })

  it('never breaks the reader, whatever is typed', () => {
    const noise = fc
      .array(
        fc.oneof(
          fc.constantFrom(
            'county',
            'tag',
            'mailed',
            'within',
            'never',
            'mailings',
            '>=',
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
    ['lista = styrelsen', true],
    ['list = Kansliet', false],
    ['grupp = "akademi norr"', true],
    ['grund = "allmänt intresse"', true],
    ['consent in (consent, none)', false],
    ['suppressed = no', true],
    ['spärrad = ja', false],
    ['received = 14', true],
    ['not received in (14, 16)', false],
    ['received != 16', true],
    ['mailings >= 3', true],
    ['utskick > 3', false],
    ['bounces > 0', false],
    ['never mailed', false],
    // 22:30 in UTC is half past midnight on the 2nd in Sweden.
    ['mailed before 2026-06-02', false],
    ['mailed before 2026-06-03', true],
    ['mejlad efter 2026-06-01', true],
    ['mejlad efter 2026-06-02', false],
    ['mailed within 6 months', true],
    ['mailed within 25 weeks', false],
    ['inte mejlad de senaste 12 månaderna', false],
  ])('is told by %j: %s', (text, expected) => expect(matches(text)).toBe(expected))

  it('without a county is in none, and so in everything that denies one', () => {
    const nowhere = { ...rektor, county: null, municipality: null }
    expect(matchesRule(nowhere, parse('county = 24'), at)).toBe(false)
    expect(matchesRule(nowhere, parse('county != 24'), at)).toBe(true)
    expect(matchesRule(nowhere, parse('not county = 24'), at)).toBe(true)
  })

  it('matches a rule or its denial, never both and never neither', () => {
    fc.assert(
      fc.property(rules(geo), (rule: Rule) => {
        expect(matchesRule(rektor, { kind: 'not', rule }, at)).toBe(!matchesRule(rektor, rule, at))
      }),
    )
  })
})
