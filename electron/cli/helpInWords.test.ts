import { spawnSync } from 'node:child_process'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { runCli } from './runCli.ts'

const programRoot = resolve(import.meta.dirname, '..', '..')

/** What the command line says to words that it does not understand. */
async function said(...words: readonly string[]): Promise<{ status: number; out: string; told: string }> {
  const [out, told]: string[][] = [[], []]
  const into = (lines: string[]) => ({ write: (text: string) => lines.push(text) })
  const status = await runCli(words, programRoot, { stdout: into(out ?? []), stderr: into(told ?? []) })
  return { status, out: out?.join('') ?? '', told: told?.join('') ?? '' }
}

describe('the command line', () => {
  it.each([
    [['post', 'lits'], /^Det finns inget kommando som heter lits\. Menade du list\?\n/],
    [['post', 'list', '--jsn'], /^Det finns inget tillval som heter --jsn\. Menade du --json\?\n/],
    [['post', 'export', '1'], /^Tillvalet --to <file> måste vara med\.\n/],
    [['post', 'show'], /^Uppgiften id saknas\.\n/],
    [['post', 'list', '1'], /^Kommandot har fått fler uppgifter/],
    [['publication', 'preview', '--every'], /^Något saknas efter --every <words>\.\n/],
    [
      ['publication', 'dry-run', '--format', 'pdf'],
      /^”pdf” går inte att använda till --format <format>\. Välj något av table, csv\.\n/,
    ],
    [
      ['contacts', 'import', 'a.csv', '--consent', 'ja'],
      /^”ja” går inte att använda till --consent <basis>\. Grunden är någon av: /,
    ],
  ])('says of %j in Swedish what is wrong, and where to read more', async (words, wanted) => {
    const { status, told } = await said(...words)
    expect(status).toBe(2)
    expect(told).toMatch(wanted)
    expect(told).toMatch(/\nGör så här: Lägg till --help/)
  })

  it('shows how it is used in the language that is asked for', async () => {
    expect((await said('calendar', '--help')).out).toMatch(
      /^Så skrivs det: rundbrev calendar \[tillval\] \[kommando\]\n[\s\S]*\nKommandon:\n/,
    )
    expect((await said('--lang', 'en', 'calendar', 'add-point', '--help')).out).toMatch(
      /one of .*; otherwise no\)/,
    )
    expect((await said('--lang', 'en', 'post', 'lits')).told).toMatch(
      /^There is no command called lits\. Did you mean list\?\n/,
    )
    expect((await said('--lang=en', '--help')).out).toMatch(/^Usage: rundbrev/)
    const wrong = (await said('--lang', 'fi', 'post', 'list')).told
    expect(wrong).toMatch(/^”fi”.* Välj något av sv, en\.\n/)
  })
})

it('speaks a third language that is one file and its name in the list', () => {
  const pseudo = ['--import', join(programRoot, 'e2e', 'pseudo', 'speakPseudo.ts')]
  const run = (...words: string[]) =>
    spawnSync(process.execPath, [...pseudo, join(programRoot, 'electron', 'cli', 'main.ts'), ...words], {
      encoding: 'utf8',
    })
  const { stdout } = run('--help', '--lang', 'el')
  // Every word but those that are typed: commands and options.
  expect(stdout).toMatch(/--lang <language> {2,}\[šþŕåķ éé\] \(\[ñåğôţ áṽ sv, en, el é+\]\)/)
  expect(stdout.replace(/^ +(-|\w)[^[]*/gm, '').replace(/^\[Šå šķŕíṽš.*$/m, '')).not.toMatch(/[a-z]{4}/)
  const { stderr } = run('--lang', 'el', '--workspace', join(programRoot, 'no-such-folder'), 'post', 'list')
  expect(stderr).toMatch(/^\[[^\n]*no-such-folder/)
})
