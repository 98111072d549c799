import { readFileSync, readlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import { projectRoot } from '../../scripts/projectRoot.ts'
import { createTranslator } from '../../shared/i18n/translator.ts'
import { shownLetter } from '../shownLetter.ts'
import { newHome, programFolder, runCommand } from './packagedProgram.ts'
import { processesOf } from './processes.ts'
import { programWithSample, test } from './withProgram.ts'

const t = createTranslator('sv')
const letter = 'Tack för ett år då vi syntes i fyra län'

test('it shows the sample, its letter, and a word that is misspelt, and quits clean', async () => {
  const program = await programWithSample()
  const { page, home, workspace } = program
  try {
    await expect(page.getByRole('link', { name: t('common.nav.posts'), exact: true })).toBeVisible()
    await page.getByText(letter).first().click()
    // MJML, in a thread whose script lies in the archive.
    await expect(shownLetter(page).getByText('Året i siffror')).toBeVisible()
    // Hunspell, in another, with a dictionary that lies there too.
    const suggested = await page.evaluate(() =>
      window.rundbrev.call('checks.suggest', { language: 'sv', word: 'nyhetsbrevv' }),
    )
    expect(suggested).toMatchObject({
      ok: true,
      value: { suggestions: expect.arrayContaining(['nyhetsbrev']) },
    })
    // sharp, in a Node of its own beside the archive.
    const bytes = [...readFileSync(join(projectRoot, 'resources', 'sample', 'norrland.png'))]
    const added = await page.evaluate(
      (all) => window.rundbrev.call('assets.add', { fileName: 'norrland.png', bytes: new Uint8Array(all) }),
      bytes,
    )
    expect(added).toMatchObject({ ok: true, value: { mime: expect.stringMatching(/^image\//) } })
    const images = processesOf(program.child.pid ?? 0).filter(({ command }) =>
      command.includes('imageProcess'),
    )
    expect(images.map(({ id }) => readlinkSync(`/proc/${id}/exe`))).toEqual([
      join(programFolder, 'resources', 'node'),
    ])
    // An image of the workspace, over app://.
    const { sha256 } = (added as { readonly value: { readonly sha256: string } }).value
    const shown = await page.evaluate(async (hash) => {
      const image = Object.assign(new Image(), { src: `app://rundbrev/assets/${hash}` })
      await image.decode()
      return image.naturalWidth
    }, sha256)
    expect(shown).toBeGreaterThan(0)
    expect(await program.end()).toBe(0)
  } finally {
    await program.kill()
  }
  const log = readFileSync(join(home, 'user', 'logs', 'rundbrev.log'), 'utf8')
  expect(log).toContain('program.ended')
  // The folder was given back, whole.
  const checked = await runCommand(home, ['--json', '--workspace', workspace, 'workspace', 'check'])
  expect(JSON.parse(checked.out), checked.err).toMatchObject({ ok: true, findings: [] })
})

test('its command line works without a display, a post with an image in it included', async () => {
  const home = newHome()
  const workspace = join(home, 'arbetsyta')
  const ask = async (...words: string[]) => {
    const { status, out, err } = await runCommand(home, ['--json', '--workspace', workspace, ...words])
    expect(status, `${words.join(' ')}: ${err}`).toBe(0)
    return JSON.parse(out)
  }
  expect(await ask('workspace', 'create', workspace)).toEqual({ workspace })
  const text = join(home, 'inlagg.md')
  const picture = readFileSync(join(projectRoot, 'resources', 'sample', 'norrland.png')).toString('base64')
  writeFileSync(
    text,
    `# Glad sommar\n\nKansliet har öppet.\n\n![Norrland](data:image/png;base64,${picture})\n`,
  )
  const { post } = await ask('post', 'import', text)
  const letters = join(home, 'brev')
  const { files } = await ask('post', 'render', String(post.id), '--out', letters)
  expect(files).toContain(join(letters, 'newsletter.eml'))
  expect(readFileSync(join(letters, 'newsletter.html'), 'utf8')).toContain('Kansliet har öppet.')
})
