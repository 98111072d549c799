import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { guideIn } from './guideIn.ts'

const guides = ['facebook', 'linkedin', 'x'].map((name) =>
  readFileSync(join(import.meta.dirname, '../../../../../docs', `${name}.md`), 'utf8'),
)

describe('guideIn', () => {
  test('every guide has both languages, each with its steps', () => {
    for (const guide of guides) {
      const [sv, en] = [guideIn(guide, 'sv'), guideIn(guide, 'en')]
      expect(sv).toMatch(/^För den som sköter organisationens konton/)
      expect(sv).toMatch(/\n1\. /)
      expect(sv).not.toMatch(/In English|in-english/)
      expect(en).toMatch(/^For whoever looks after the organisation's accounts/)
      expect(en).toMatch(/\n1\. /)
    }
  })

  test('a guide in one language is shown to all', () => {
    expect(guideIn('# Titel\n\nGör så.\n', 'en')).toBe('Gör så.')
  })
})
