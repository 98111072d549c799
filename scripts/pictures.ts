import { mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { againOnScreen } from './onScreen.ts'
import { keepStateApart } from './ownState.ts'
import { aboutScenes } from './pictures/aboutScenes.ts'
import { backupScenes } from './pictures/backupScenes.ts'
import { makeContactSheet } from './pictures/contactSheet/contactSheet.ts'
import { desktopScenes } from './pictures/desktopScenes.ts'
import { figureScenes } from './pictures/figureScenes.ts'
import { focalScenes } from './pictures/focalScenes.ts'
import { guidePictures } from './pictures/guidePictures.ts'
import { handedScenes } from './pictures/handedScenes.ts'
import { helpScenes } from './pictures/helpScenes.ts'
import { letterScenes } from './pictures/letterScenes.ts'
import { lookScenes } from './pictures/lookScenes.ts'
import { missedScenes } from './pictures/missedScenes.ts'
import { networkScenes } from './pictures/networkScenes.ts'
import { outcomeScenes } from './pictures/outcomeScenes.ts'
import { placesScenes } from './pictures/placesScenes.ts'
import { previewScenes } from './pictures/previewScenes.ts'
import { programScenes } from './pictures/programScenes.ts'
import { recurrenceScenes } from './pictures/recurrenceScenes.ts'
import { screenScenes } from './pictures/screenScenes.ts'
import { sendingScenes } from './pictures/sendingScenes.ts'
import { sharingScenes } from './pictures/sharingScenes.ts'
import { startScenes } from './pictures/startScenes.ts'
import { stoppingScenes } from './pictures/stoppingScenes.ts'
import { supportScenes } from './pictures/supportScenes.ts'
import { takeGuidePictures } from './pictures/takeGuidePictures.ts'
import { takePseudo } from './pictures/takePseudo.ts'
import { takeSheets } from './pictures/takeSheets.ts'
import { writingScenes } from './pictures/writingScenes.ts'

const help = `npm run pictures [-- --sheet | --guide | --pseudo] [--out <folder>] [--only <name> …] [--size <width>x<height> …] [--list] [--help]

Pictures of every screen and dialogue of the built app (npm run build first), to be looked at: full, empty and in error. A
sheet for each: Swedish above, English below, light to the left, dark to the right; at 1280×800 and 1920×1080, or as --size says.
--sheet makes one contact sheet instead, to be looked through or printed: every screen full, empty and in error, in both languages,
light and dark, and the main ones at 1920×1080 too; contact-sheet.html and contact-sheet.pdf.
--guide takes those of the user's guide instead, one for each language, into docs/guide/pictures.
--pseudo takes one of each in a language made up for tests, whose texts are a third longer, and tells what is in no catalogue.
Without a display it takes a virtual one (Xvfb).`

const { values } = parseArgs({
  options: {
    out: { type: 'string', default: 'pictures' },
    only: { type: 'string', multiple: true },
    size: { type: 'string', multiple: true, default: ['1280x800', '1920x1080'] },
    list: { type: 'boolean' },
    sheet: { type: 'boolean' },
    guide: { type: 'boolean' },
    pseudo: { type: 'boolean' },
    help: { type: 'boolean' },
  },
})
const all = [
  ...screenScenes,
  ...lookScenes,
  ...aboutScenes,
  ...writingScenes,
  ...focalScenes,
  ...figureScenes,
  ...outcomeScenes,
  ...recurrenceScenes,
  ...sendingScenes,
  ...missedScenes,
  ...stoppingScenes,
  ...programScenes,
  ...desktopScenes,
  ...backupScenes,
  ...supportScenes,
  ...sharingScenes,
  ...networkScenes,
  ...placesScenes,
  ...previewScenes,
  ...handedScenes,
  ...letterScenes,
  ...startScenes,
  ...helpScenes,
]
const scenes = all.filter(({ name }) => values.only?.includes(name) ?? true)
const sizes = values.size.map((size) => {
  const [width = 0, height = 0] = size.split('x').map(Number)
  return { width, height }
})

if (values.help === true) console.log(help)
else if (values.list === true) console.log(all.map(({ name }) => name).join('\n'))
else {
  keepStateApart()
  const status = await againOnScreen()
  if (status === null) await takePictures()
  else process.exitCode = status
}

async function takePictures(): Promise<void> {
  if (values.guide === true) return takeGuidePictures(guidePictures, values.only)
  const out = resolve(values.out)
  if (values.sheet === true) return makeContactSheet(out, values.only)
  mkdirSync(out, { recursive: true })
  const [size] = sizes
  if (values.pseudo === true && size !== undefined) return takePseudo(scenes, size, out)
  await takeSheets(scenes, sizes, (name) => join(out, `${name}.png`))
}
