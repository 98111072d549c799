import { and, asc, eq, sql } from 'drizzle-orm'
import type { Language } from '../../shared/i18n/catalogue.ts'
import type { Database } from './database.ts'
import { personalWords } from './schema.ts'

export interface PersonalWord {
  readonly language: Language
  readonly word: string
}

/** The officer's own words, in alphabetical order. */
export function listPersonalWords(database: Database): PersonalWord[] {
  return database
    .select()
    .from(personalWords)
    .orderBy(sql`fold(${personalWords.word})`, asc(personalWords.word), asc(personalWords.language))
    .all()
}

/** A word that is known already stays. */
export function addPersonalWord(database: Database, word: PersonalWord): void {
  database.insert(personalWords).values(word).onConflictDoNothing().run()
}

export function removePersonalWord(database: Database, { language, word }: PersonalWord): void {
  database
    .delete(personalWords)
    .where(and(eq(personalWords.language, language), eq(personalWords.word, word)))
    .run()
}
