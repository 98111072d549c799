import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { longRule } from '../../scripts/pictures/segmentScenes.ts'
import { projectRoot } from '../../scripts/projectRoot.ts'
import { ruleWordings } from '../../shared/audience/ruleWords.ts'
import { sv } from '../../shared/i18n/catalogue.ts'
import { interfaceLanguages, ownName } from '../../shared/i18n/languages.ts'
import { untouchedLinks } from '../../shared/links/linkRules.ts'
import { networkNames } from '../../shared/social/networkNames.ts'

/** All that somebody has written in a workspace: every text of every table. */
export function contentOf(folder: string): string {
  const database = new Database(join(folder, 'rundbrev.db'), { readonly: true })
  try {
    const tables = database
      .prepare<[], { name: string }>(
        "SELECT name FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%'",
      )
      .all()
    return tables
      .flatMap(({ name }) => database.prepare<[], Record<string, unknown>>(`SELECT * FROM "${name}"`).all())
      .flatMap((row) => Object.values(row).filter((value) => typeof value === 'string'))
      .join('\n')
  } finally {
    database.close()
  }
}

/** What the program knows by name, and what is written in the language of the content. */
export function knownNames(): string {
  const files = [
    ...['municipalities.json', 'counties.json'].map((file) => join('resources', 'geo', file)),
    join('out', 'about', 'licences.json'),
  ].map((file) => join(projectRoot, file))
  return [
    ...files.filter(existsSync).map((file) => readFileSync(file, 'utf8')),
    JSON.stringify([sv.newsletter, sv.blocks.letter, sv.social.variant, sv.themes, sv.figures]),
    JSON.stringify([untouchedLinks, ruleWordings.en]),
    ...interfaceLanguages.map(ownName),
    ...Object.values(networkNames),
    ...names,
  ].join('\n')
}

const names = [
  ...['Rundbrev', 'listmonk', 'Amazon SES', 'SCB', 'Google Analytics', 'Electron', 'Chromium', 'Node.js'],
  // What spelling proposes, and what the files of the scenes hold.
  ...['utbildningsår', 'input', 'iframe', 'Karta', 'hopp', '@inland_exempel'],
  longRule,
]
