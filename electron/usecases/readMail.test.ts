import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strToU8 } from 'fflate'
import sharp from 'sharp'
import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Block } from '../../shared/post/document.ts'
import { defaultSettings } from '../../shared/workspace/settings.ts'
import { writeSettings } from '../store/settings.ts'
import { importPost } from './importPost.ts'
import { openTestWorkspace, type TestWorkspace } from './openTestWorkspace.ts'
import { posts } from './posts.ts'
import { renderPostToFolder } from './renderPostToFolder.ts'

let workspace: TestWorkspace
let photo: string
let dot: string
beforeAll(async () => {
  photo = await picture(600, 300)
  dot = await picture(1, 1)
})
beforeEach(() => {
  workspace = openTestWorkspace()
})
afterEach(() => workspace.close())

/** In base64, as a mail carries it. */
async function picture(width: number, height: number): Promise<string> {
  const made = sharp({ create: { width, height, channels: 3, background: '#284' } })
  return (await made.png().toBuffer()).toString('base64').replace(/.{76}/g, '$&\r\n')
}

const read = (content: string | Uint8Array, fileName = 'brev.eml') =>
  importPost(workspace.deps, {
    fileName,
    bytes: typeof content === 'string' ? strToU8(content.replace(/\r?\n/g, '\r\n')) : content,
  })

const heads = (subject: string) =>
  `From: Kommunförbundet Norr <brev@norr.example>\nTo: kansli@kommun.example\nDate: Mon, 2 Mar 2026 09:00:00 +0100\nSubject: ${subject}\nMIME-Version: 1.0\n`
const htmlMail = (subject: string, html: string) =>
  `${heads(subject)}Content-Type: text/html; charset=utf-8\nContent-Transfer-Encoding: 8bit\n\n${html}`
const image = (id: string, bytes: string, name: string) =>
  `Content-Type: image/png; name="${name}"\nContent-Disposition: inline; filename="${name}"\nContent-ID: <${id}>\nContent-Transfer-Encoding: base64\n\n${bytes}\n`

/** Each block in a word or two: its kind, and what it says or shows. */
const outline = (blocks: readonly Block[]) =>
  blocks.map((block) => {
    if (block.type === 'image') return `image: ${block.attrs.width}×${block.attrs.height} ${block.attrs.alt}`
    if (block.type === 'button') return `button: ${block.attrs.label} → ${block.attrs.href}`
    const words = [...JSON.stringify(block).matchAll(/"text":"([^"]*)"/g)].map(([, text]) => text)
    return `${block.type}: ${words.join('|')}`
  })

test('a letter of ours comes back as the post that it was', async () => {
  const { database } = workspace.deps.workspace
  const organisation = {
    ...defaultSettings.organisation,
    name: 'Kommunförbundet Norr',
    email: 'brev@norr.example',
  }
  writeSettings(database, { ...defaultSettings, organisation })
  const written = await importPost(workspace.deps, {
    fileName: 'brev.html',
    bytes:
      strToU8(`<html lang="sv"><h1>Vårens kurser</h1><p>Anmälan har öppnat.</p><p>Två <b>nya</b> <a href="https://norr.example/a?b=1&amp;c=2">kurser</a>.<br>Välkommen!</p>
<img alt="En kurslokal" src="data:image/png;base64,${photo}"><h2>Så gör du</h2><ol><li>Läs<ul><li>noga</li></ul></li><li>Anmäl</li></ol><hr><h3>Antal</h3>
<table><tr><th>Kommun</th><th>Antal</th></tr><tr><td>Malå</td><td>3</td></tr></table><blockquote><p>Det här behövs.</p></blockquote><a class="btn" href="https://norr.example/anmal">Anmäl dig</a></html>`),
  })
  const { id, title, lede, body } = written.post
  expect(written.warnings).toEqual([])
  const folder = mkdtempSync(join(tmpdir(), 'rundbrev-brev-'))
  await renderPostToFolder(workspace.deps, { postId: id, folder, as: null })
  const again = await read(new Uint8Array(readFileSync(join(folder, 'newsletter.eml'))), 'newsletter.eml')
  expect(again.post).toMatchObject({ title, lede, body, subject: null, preheader: null, language: 'sv' })
  expect(again.warnings).toEqual([
    { code: 'footer-dropped', detail: expect.stringMatching(/^Kommunförbundet Norr/) },
    { code: 'masthead-dropped', detail: 'Kommunförbundet Norr' },
  ])
})

test('a letter that MJML made comes back as its blocks, with its images, subject and preheader', async () => {
  const html = `<!doctype html><html lang="sv" xmlns:v="urn:schemas-microsoft-com:vml"><head><title>Brev</title><style>p{margin:0}</style><!--[if mso]><noscript><xml></xml></noscript><![endif]--></head>
<body><div style="display:none;font-size:1px;max-height:0px;overflow:hidden;">Fyra nyheter i mars &#8199;&#847;&zwnj;&nbsp;&#847;&zwnj;&nbsp;</div>
<div role="article"><!--[if mso | IE]><table role="presentation"><tr><td><![endif]--><div style="margin:0 auto">
<table align="center" border="0" role="presentation"><tbody><tr><td><div class="mj-column-per-100"><table role="presentation" width="100%"><tbody>
<tr><td><table role="presentation"><tr><td style="width:120px"><a href="https://norr.example"><img alt="Norrs logotyp" src="https://norr.example/logo.png" width="120"></a></td></tr></table></td></tr>
<tr><td><div>Kommunförbundet Norr</div></td></tr>
<tr><td><div><h1>Vårens kurser</h1><p>Anmälan har öppnat.</p></div></td></tr>
<tr><td><table role="presentation"><tr><td><img alt="En kurslokal" src="cid:foto@norr" width="504"></td></tr></table></td></tr>
<tr><td><div><h2>Så gör du</h2><p>Läs <a href="https://norr.example/mer">mer</a>.</p></div></td></tr>
<tr><td><table role="presentation"><tr><td bgcolor="#284" role="presentation" style="background:#284"><a href="https://norr.example/anmal" style="display:inline-block;background:#284;padding:10px 25px" target="_blank"> Anmäl dig </a></td></tr></table></td></tr>
<tr><td><img src="cid:prick@norr" alt=""><img src="https://norr.example/o?id=1" width="1" height="1"></td></tr>
</tbody></table></div></td></tr></tbody></table></div>
<div><table role="presentation"><tr><td><p>Kommunförbundet Norr<br>Storgatan 1, 921 31 Lycksele</p><p>Du får det här brevet som kontakt till oss.<br>Vill du inte ha fler brev? <a href="https://norr.example/u">Avsluta utskicken</a></p></td></tr></table></div></div></body></html>`
  const mail = `${heads('=?utf-8?Q?Kurser_i_v=C3=A5r?=')}Content-Type: multipart/mixed; boundary=ytter

--ytter
Content-Type: multipart/related; boundary=mitt

--mitt
Content-Type: multipart/alternative; boundary=inre

--inre
Content-Type: text/plain; charset=utf-8

Bara text.
--inre
Content-Type: text/html; charset=utf-8
Content-Transfer-Encoding: base64

${Buffer.from(html).toString('base64').replace(/.{76}/g, '$&\r\n')}
--inre--
--mitt
${image('foto@norr', photo, 'lokal.png')}
--mitt
${image('prick@norr', dot, 'prick.png')}
--mitt--
--ytter
Content-Type: text/calendar; name="kurs.ics"
Content-Disposition: attachment; filename="kurs.ics"

BEGIN:VCALENDAR
--ytter--
`
  const { post, warnings } = await read(mail)
  expect(post).toMatchObject({
    title: 'Vårens kurser',
    lede: 'Anmälan har öppnat.',
    subject: 'Kurser i vår',
    preheader: 'Fyra nyheter i mars',
    language: 'sv',
  })
  expect(outline(post.body.content)).toEqual([
    'image: 600×300 En kurslokal',
    'heading: Så gör du',
    'paragraph: Läs |mer|.',
    'button: Anmäl dig → https://norr.example/anmal',
  ])
  expect(warnings).toEqual([
    { code: 'pixels-dropped', detail: 'img ×2' },
    { code: 'image-not-imported', detail: 'Norrs logotyp (logo.png)' },
    {
      code: 'footer-dropped',
      detail: expect.stringMatching(/^Kommunförbundet Norr Storgatan 1, 921 31 Lycksele Du får/),
    },
    { code: 'masthead-dropped', detail: 'Kommunförbundet Norr' },
    { code: 'attachment-not-imported', detail: 'kurs.ics' },
  ])
})

test('a letter of nested tables without a heading is named by its subject', async () => {
  const html = `<html><body><span class="mcnPreviewText" style="display:none; font-size:0px; visibility:hidden;">I inkorgen</span><center><table width="100%" id="bodyTable"><tr><td align="center"><table border="0" width="600"><tr><td id="templatePreheader"><table class="mcnTextBlock"><tbody><tr><td class="mcnTextContent"><a href="https://lista.example/e">View this email in your browser</a></td></tr></tbody></table></td></tr>
<tr><td><table class="mcnImageBlock"><tr><td><a href="https://norr.example/"><img class="mcnImage" alt="" src="https://bilder.example/a/b/topp.jpg?v=2"></a></td></tr></table>
<table class="mcnTextBlock"><tr><td><table><tr><td class="mcnTextContent"><h2>Nyheter</h2><span style="font-weight:bold">Tre</span> kommuner<br><br>går med.<ul><li>Malå</li><li>Sorsele</li></ul></td></tr></table></td></tr></table>
<table class="mcnButtonBlock"><tr><td><table class="mcnButtonContentContainer" style="background-color:#284"><tr><td class="mcnButtonContent"><a class="mcnButton" href="https://norr.example/x" style="font-weight:bold">Läs allt</a></td></tr></table></td></tr></table></td></tr>
<tr><td id="templateFooter"><table><tr><td><em>Copyright © 2026 Norr, All rights reserved.</em><br><br><strong>Our mailing address is:</strong><br>Storgatan 1<br><br>Want to change how you receive these emails?<br>You can <a href="https://lista.example/p">update your preferences</a> or <a href="https://lista.example/u">unsubscribe from this list</a>.</td></tr></table></td></tr></table></td></tr></table></center></body></html>`
  const { post, warnings } = await read(htmlMail('VB: Sv: Nyheter i mars', html))
  expect(post).toMatchObject({ title: 'Nyheter i mars', subject: null, preheader: 'I inkorgen' })
  expect(outline(post.body.content)).toEqual([
    'heading: Nyheter',
    'paragraph: Tre| kommuner',
    'paragraph: går med.',
    'bulletList: Malå|Sorsele',
    'button: Läs allt → https://norr.example/x',
  ])
  expect(warnings.map(({ code }) => code)).toEqual([
    'image-not-imported',
    'footer-dropped',
    'masthead-dropped',
  ])
  expect(warnings[0]?.detail).toBe('topp.jpg')
})

test('a letter written in Outlook, in its own character set, keeps its lists and tables', async () => {
  const html = `<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word"><head><meta charset=windows-1252><style>p.MsoNormal{margin:0cm}</style></head><body lang=SV link=blue><div class=WordSection1>
<p class=MsoNormal>Hej alla i L\xe5ngsele!<o:p></o:p></p><p class=MsoNormal><o:p>&nbsp;</o:p></p>
<p class=MsoListParagraph style='margin-left:36.0pt;text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span style='font-family:Symbol'><span style='mso-list:Ignore'>\xb7<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span></span><![endif]>F\xf6rst<o:p></o:p></p>
<p class=MsoListParagraph style='mso-list:l0 level2 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>o<span>&nbsp; </span></span><![endif]>Inre</p>
<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>\xb7</span><![endif]>Sedan</p>
<table class=MsoNormalTable border=1><tr><td><p class=MsoNormal>Mal\xe5</p></td><td><p class=MsoNormal>3</p></td></tr><tr><td><p class=MsoNormal>Sorsele</p></td><td><p class=MsoNormal>4</p></td></tr></table>
<p class=MsoNormal>Du kan avregistrera dig fr\xe5n kursen i portalen n\xe4r du vill.</p><p class=MsoNormal>${'L\xe4ngre ner st\xe5r mer. '.repeat(90)}</p></div></body></html>`
  const mail = `${heads('=?iso-8859-1?Q?L=E5ngsele?=')}Content-Type: text/html; charset="iso-8859-1"\nContent-Transfer-Encoding: 8bit\n\n${html}`
  const { post, warnings } = await read(new Uint8Array(Buffer.from(mail, 'latin1')))
  expect(post).toMatchObject({ title: 'Långsele', subject: null, preheader: null })
  expect(outline(post.body.content).slice(0, 4)).toEqual([
    'paragraph: Hej alla i Långsele!',
    'bulletList: Först|Inre|Sedan',
    'table: Malå|3|Sorsele|4',
    'paragraph: Du kan avregistrera dig från kursen i portalen när du vill.',
  ])
  expect(warnings).toEqual([])
})

test('a mail of text alone is read as text, its subject the title', async () => {
  const mail = `${heads('Kort brev')}Content-Type: text/plain; charset=utf-8; format=flowed\nContent-Transfer-Encoding: quoted-printable\n\nHej!\n\nDet h=C3=A4r =C3=A4r ett brev.\n\n- ett\n- tv=C3=A5\n\nOrg.nr 802400-0000\n\nAvsluta utskicken: https://norr.example/u\n`
  const { post, warnings } = await read(mail)
  expect(post).toMatchObject({ title: 'Kort brev', lede: '', subject: null })
  expect(outline(post.body.content)).toEqual([
    'paragraph: Hej!',
    'paragraph: Det här är ett brev.',
    'bulletList: ett|två',
  ])
  expect(warnings).toEqual([
    { code: 'footer-dropped', detail: 'Org.nr 802400-0000 Avsluta utskicken: https://norr.example/u' },
  ])
})

test('scripts, remote images and hidden text in a mail are left out, and nothing is fetched', async () => {
  const { post, warnings } = await read(
    htmlMail(
      'Hej\n =?utf-8?Q?=0D=0ABcc:_x=40a.example?=',
      '<p onclick="x()">Kvar<script>x()</script></p><div style="display:none">dolt</div><img src="https://a.example/mapp/fält.png"><img src="cid:saknas" alt="Saknad">',
    ),
  )
  expect(post.title).toBe('Hej Bcc: x@a.example')
  expect(outline(post.body.content)).toEqual(['paragraph: Kvar'])
  expect(warnings).toEqual([
    { code: 'scripts-dropped', detail: 'onclick, script' },
    { code: 'hidden-dropped', detail: 'div' },
    { code: 'image-not-imported', detail: 'fält.png' },
    { code: 'image-not-imported', detail: 'Saknad' },
  ])
})

const nested = (depth: number) =>
  Array.from(
    { length: depth },
    (_, at) => `Content-Type: multipart/mixed; boundary=b${at}\n\n--b${at}\n`,
  ).join('')

test.each([
  ['no mail at all', '%PDF-1.7 \u0000\u0001'],
  ['nothing', ''],
  ['a mail without words', `${heads('Tom')}Content-Type: application/octet-stream\n\nAAAA`],
  ['a mail with parts in each other without end', `${heads('Djup')}${nested(5000)}`],
  ['a mail whose headers have no end', `${heads('Lång')}X-Fyllnad: ${'x'.repeat(2_000_000)}\n\ntext`],
])('%s is refused with its name, and nothing is made', async (_, content) => {
  await expect(read(content)).rejects.toMatchObject({
    code: expect.stringMatching(/^(mail-without-text|file-unreadable)$/),
    place: { file: 'brev.eml' },
  })
  expect(posts['posts.list'](workspace.deps).posts).toEqual([])
})

test('a mail that was cut off in the middle is read as far as it goes', async () => {
  const mail = `${heads('Avbrutet')}Content-Type: multipart/alternative; boundary=x\n\n--x\nContent-Type: text/html; charset=okänd\n\n<p>Så långt <b>kom`
  expect(outline((await read(mail)).post.body.content)).toEqual(['paragraph: Så långt |kom'])
})
