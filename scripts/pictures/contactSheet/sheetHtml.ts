import { type Language, languages } from '../../../shared/i18n/catalogue.ts'
import type { Screen } from './screens.ts'
import { schemes, states, type Taken } from './takeScreens.ts'

const stateNames = { full: 'full', empty: 'empty', error: 'in error' } as const
const languageNames: Readonly<Record<Language, string>> = { sv: 'Swedish', en: 'English' }

/** Rows of pictures that fill a page. */
const rowsOnPage = 3

/**
 * The contact sheet as a page to be printed on A3, landscape: a page for each screen, its states below one another, languages and schemes
 * side by side; then the main ones as they are on a large screen, four to a page. Parts of a screen share pages.
 *
 * @param when the day that it was made, as it is to be read
 */
export function sheetHtml(taken: readonly Taken[], when: string): string {
  const screens = [...new Set(taken.map(({ screen }) => screen))]
  const parts = screens.filter(({ isPart }) => isPart)
  const pages = screens.flatMap((screen) => {
    if (screen.isPart) {
      const place = parts.indexOf(screen)
      return place % rowsOnPage === 0 ? [partsPage(parts.slice(place, place + rowsOnPage), taken)] : []
    }
    const own = taken.filter((picture) => picture.screen === screen)
    const large = own.filter(({ width }) => width === 1920)
    return [statesPage(screen, own), ...(large.length > 0 ? [largePage(screen, large)] : [])]
  })
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Rundbrev: every screen</title>
<style>${style}</style>
${pages.map((page, index) => `<section>${page}<footer>Rundbrev, every screen · ${when} · ${index + 1} of ${pages.length}</footer></section>`).join('\n')}
</html>
`
}

function statesPage({ title }: Screen, own: readonly Taken[]): string {
  const here = states.filter((state) => own.some((picture) => picture.state === state))
  return table(
    title,
    here.map((state) =>
      row(
        stateNames[state],
        own.filter((picture) => picture.state === state),
      ),
    ),
  )
}

function partsPage(parts: readonly Screen[], taken: readonly Taken[]): string {
  return table(
    parts.map(({ title }) => title).join(' · '),
    parts.map((part) =>
      row(
        part.title.replace(/^.*: /, ''),
        taken.filter(({ screen }) => screen === part),
      ),
    ),
  )
}

function table(title: string, rows: readonly string[]): string {
  const heads = columns.map(
    ({ language, scheme }) => `<th scope="col">${languageNames[language]}, ${scheme}</th>`,
  )
  return `<h1>${title}</h1><table><thead><tr><td></td>${heads.join('')}</tr></thead>${rows.join('')}</table>`
}

const columns = languages.flatMap((language) => schemes.map((scheme) => ({ language, scheme })))

function row(name: string, pictures: readonly Taken[]): string {
  const cells = columns.map(({ language, scheme }) =>
    cell(
      pictures.find(
        (picture) => picture.width === 1280 && picture.language === language && picture.scheme === scheme,
      ),
    ),
  )
  return `<tr><th scope="row">${name}</th>${cells.join('')}</tr>`
}

function cell(picture: Taken | undefined): string {
  return picture === undefined ? '<td class="none">–</td>' : `<td><img src="${picture.file}" alt=""></td>`
}

function largePage({ title }: Screen, pictures: readonly Taken[]): string {
  const figures = pictures.map(
    ({ file, language, scheme }) =>
      `<figure><img src="${file}" alt=""><figcaption>${languageNames[language]}, ${scheme}</figcaption></figure>`,
  )
  return `<h1>${title}, 1920 × 1080</h1><div class="large">${figures.join('')}</div>`
}

const style = `
@page { size: A3 landscape; margin: 9mm }
body { margin: 0; font: 9pt/1.3 system-ui, "DejaVu Sans", sans-serif; color: #22201b }
section { break-after: page; display: flex; flex-direction: column; height: 278mm }
h1 { margin: 0 0 3mm; font-size: 15pt; font-weight: 650 }
footer { margin-top: auto; font-size: 8pt; color: #6b665a }
table { border-collapse: separate; border-spacing: 3mm 2.5mm; margin: -2.5mm -3mm 0 }
th { font-weight: 600; text-align: left }
th[scope=row] { writing-mode: vertical-rl; rotate: 180deg; text-align: center }
td img { display: block; width: 94mm; border: 0.2mm solid #c6c1b3; border-radius: 1mm }
td.none { width: 94mm; color: #a39d8f; text-align: center }
.large { display: grid; grid-template-columns: 1fr 1fr; gap: 3mm 4mm }
.large img { display: block; width: 100%; max-height: 122mm; object-fit: contain; object-position: left; border-radius: 1mm }
figure { margin: 0 } figcaption { margin-top: 1mm }
`
