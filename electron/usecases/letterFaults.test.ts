import { afterEach, beforeEach, expect, test } from 'vitest'
import { linked, list, paragraph, table, testPost } from '../../shared/checks/testPost.ts'
import { CountyCode } from '../../shared/contract/scalars.ts'
import { builtInThemeNames, builtInThemes } from '../../shared/newsletter/builtInThemes.ts'
import type { Block, InnerBlock } from '../../shared/post/document.ts'
import { drawing, moving } from '../images/testPictures.ts'
import { addAsset } from './addAsset.ts'
import { runChecks } from './checks.ts'
import { letterFaults } from './letterFaults.ts'
import { renderForWindow } from './newsletters.ts'
import { openTestWorkspace, type TestWorkspace } from './openTestWorkspace.ts'
import { createPost } from './savePost.ts'
import { themes } from './themes.ts'

let workspace: TestWorkspace
beforeEach(() => {
  workspace = openTestWorkspace()
})
afterEach(() => workspace.close())

async function faultsIn(...body: Block[]) {
  const content = testPost(body)
  const rendered = await renderForWindow(workspace.deps, content)
  const faults = await letterFaults(workspace.deps, content, rendered)
  return faults.map(({ rule, place }) => [rule, place])
}

async function imageOf(picture: ReturnType<typeof moving>, format: 'png' | 'gif'): Promise<InnerBlock> {
  const bytes = new Uint8Array(await picture.toFormat(format).toBuffer())
  const { sha256, width, height } = await addAsset(workspace.deps, { fileName: `bild.${format}`, bytes })
  return { type: 'image', attrs: { asset: sha256, alt: 'Skolan', decorative: false, width, height } }
}

const address = `https://larcentrum.example/${'kurser/'.repeat(10)}`

test('what a letter of ordinary blocks holds is shown everywhere, in each of the program’s themes', async () => {
  const ordinary = [
    paragraph('Utbildningsförvaltningen i Örnsköldsvik', linked('läs om kurserna', address)),
    list('Ett', 'Två'),
    table('tableHeader', ['Kommun', 'Studerande', 'Förändring'], ['Örnsköldsvik', '1 234', '+12 %']),
    await imageOf(drawing(1200, 800), 'png'),
  ]
  const { deps } = workspace
  for (const builtIn of builtInThemeNames) {
    themes['themes.use'](deps, { theme: { builtIn } })
    expect(await faultsIn(...ordinary), builtIn).toEqual([])
  }
})

test('an image, a word, a table and a link that mail programs fail over are named with their block', async () => {
  const region: Block = {
    type: 'countyOnly',
    attrs: { counties: [CountyCode.parse('24')] },
    content: [paragraph('Hej.'), paragraph(linked('Skriv', 'mailto:a@b.example?bcc=c@b.example'))],
  }
  expect(
    await faultsIn(
      paragraph('Hej.'),
      await imageOf(drawing(500, 1800), 'png'),
      paragraph(linked(address, address)),
      table('tableHeader', ['Kurs', 'Adress'], ['Svenska', address]),
      region,
      await imageOf(moving(40, 20), 'gif'),
    ),
  ).toEqual([
    ['tall-image', { block: 2 }],
    ['moving-image', { block: 6 }],
    ['long-word', { block: 3 }],
    ['wide-table', { block: 4 }],
    ['mailto-copy', { block: 5, inner: 2 }],
  ])
})

test('a logo that moves, or that is lost on its ground, is the theme’s, and the checks say so', async () => {
  const { deps } = workspace
  const found = async (logo: InnerBlock) => {
    if (logo.type !== 'image') throw new Error('no image')
    const light = { asset: logo.attrs.asset, width: 40, height: 20 }
    const theme = {
      ...{ ...builtInThemes.letter, name: 'Vårt', header: 'logo' as const },
      dark: { ...builtInThemes.letter.dark, header: '#0a5f45' },
      logo: { light, dark: null, alt: 'Lärcentrum', width: 40 },
    }
    const { id } = themes['themes.save'](deps, { id: null, theme })
    themes['themes.use'](deps, { theme: { own: id } })
    const content = testPost([paragraph('Hej.')])
    const { findings } = await runChecks(deps, createPost(deps, content).id, content)
    return findings.filter(({ place }) => place.part === 'theme')
  }
  expect(await found(await imageOf(moving(40, 20), 'gif'))).toEqual([
    {
      ...{ code: 'client-image-moving', severity: 'note', place: { part: 'theme' } },
      values: { words: 'moving-image', clients: 'outlook-windows' },
      fixes: [{ kind: 'openTheme' }],
    },
  ])
  expect(await found(await imageOf(drawing(400, 200, true), 'png'))).toMatchObject([
    { code: 'logo-unseen-dark', severity: 'warning', fixes: [{ kind: 'openTheme' }] },
  ])
})

test('a letter is looked through once, however often it is asked about', async () => {
  const { deps } = workspace
  const content = testPost([paragraph('Hej.')])
  const rendered = await renderForWindow(deps, content)
  const faults = letterFaults(deps, content, rendered)
  expect(letterFaults(deps, content, await renderForWindow(deps, content))).toBe(faults)
  await faults
})
