import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { docIn } from './docIn.ts'

const doc = (name: string) => readFileSync(join(import.meta.dirname, '../../../docs', `${name}.md`), 'utf8')

describe('docIn', () => {
  test('every guide to a network has both languages, each with its steps', () => {
    for (const name of ['facebook', 'linkedin', 'x']) {
      const [sv, en] = [docIn(doc(name), 'sv'), docIn(doc(name), 'en')]
      expect(sv.markdown).toMatch(/^För den som sköter organisationens konton/)
      expect(sv.markdown).toMatch(/\n1\. /)
      expect(sv.markdown).not.toMatch(/In English|in-english/)
      expect(en.markdown).toMatch(/^For whoever looks after the organisation's accounts/)
      expect(en.markdown).toMatch(/\n1\. /)
    }
    expect(docIn(doc('facebook'), 'sv').title).toBe('En Facebooksida')
    expect(docIn(doc('facebook'), 'en').title).toBe('A Facebook Page')
  })

  test('a page that begins in English has its Swedish half, whatever its examples have in the margin', () => {
    const [sv, en] = [docIn(doc('always-on'), 'sv'), docIn(doc('always-on'), 'en')]
    expect(sv).toMatchObject({ title: 'En dator som alltid är på', language: 'sv' })
    expect(en).toMatchObject({ title: 'A computer that is always on', language: 'en' })
    expect(sv.markdown).toContain('## Var arbetsytan ligger')
    expect(sv.markdown).not.toContain('## Where the workspace lies')
    expect(en.markdown).toContain('## Backup and upgrade')
    expect(en.markdown).not.toMatch(/På svenska|## Var arbetsytan ligger/)
    expect(docIn('# A\n\n```sh\n# as root\n```\n\n# B\n\nTvå.\n', 'sv').markdown).toBe('Två.')
  })

  test('a page in one language is shown to all, and says which', () => {
    expect(docIn('# Title\n\nDo so.\n', 'sv')).toEqual({
      title: 'Title',
      markdown: 'Do so.',
      language: 'en',
    })
  })
})
