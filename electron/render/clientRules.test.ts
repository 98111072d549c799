import { expect, test } from 'vitest'
import { z } from 'zod'
import support from '../../resources/clients/support.json' with { type: 'json' }
import { clients } from '../../shared/newsletter/clientSupport.ts'
import { clientRules, lackingOf } from './clientRules.ts'
import { lintLetter } from './lintLetter.ts'

const Support = z.strictObject({
  read: z.iso.date(),
  facts: z.record(
    z.string(),
    z.strictObject({
      page: z.url({ protocol: /^https$/ }),
      tested: z.iso.date(),
      no: z.array(z.enum(clients)),
      partly: z.array(z.enum(clients)),
    }),
  ),
})

test('every fact says who lacks it, the page that states it, and when that was tested', () => {
  const { read, facts } = Support.parse(support)
  for (const [name, { tested, no, partly }] of Object.entries(facts)) {
    expect(tested <= read, name).toBe(true)
    expect([...no, ...partly].length, name).toBeGreaterThan(0)
    expect(new Set([...no, ...partly]).size, name).toBe(no.length + partly.length)
  }
})

test('every fact has a rule, and every rule somebody who lacks it', () => {
  expect(new Set(clientRules.flatMap(({ facts }) => facts))).toEqual(new Set(Object.keys(support.facts)))
  for (const rule of clientRules) expect(lackingOf(rule).length, rule.name).toBeGreaterThan(0)
  expect(new Set(clientRules.map(({ name }) => name)).size).toBe(clientRules.length)
})

const sheet = (css: string) => `<head><style>${css}</style></head>`
const on = (css: string) => `<p style="${css}">a</p>`
const image = (attributes: string) => `<img width="100" ${attributes}>`
const link = (href: string) => `<a href="${href}">a</a>`
const grid = (...cells: string[]) =>
  `<table><tr><td class="ink grid"><table style="font-size:13px"><tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr></table></td></tr></table>`
const long = 'o'.repeat(40)

/** For each rule what breaks it, and what only looks like it. */
const examples: Readonly<Record<string, readonly [string, string]>> = {
  'tall-image': [image('height="1729"'), image('height="1728"')],
  'moving-image': [image('src="app://rundbrev/assets/a1.gif"'), image('src="cid:gif" alt="a.gif"')],
  'long-word': [
    `<p style="font-size:17px">${'o'.repeat(50)}</p>`,
    `<p style="font-size:17px">${'o'.repeat(49)}</p>`,
  ],
  'wide-table': [grid(long, long), grid(`${long} ${long}`, 'a b c')],
  'mailto-copy': [
    link('mailto:a@b.example?subject=x&amp;bcc=c@b.example'),
    link('mailto:bcc@b.example?cc=x'),
  ],
  '<svg>': ['<svg></svg>', '&lt;svg&gt;'],
  '<video>': ['<video></video>', '<p title="video"></p>'],
  '<audio>': ['<audio></audio>', '<p>audio</p>'],
  '<object>': ['<object></object>', '<p>object</p>'],
  '<picture>': ['<picture></picture>', '<p>picture</p>'],
  '<form>': ['<form></form>', '<p>form</p>'],
  '<link>': ['<link rel="stylesheet" href="a.css">', '<link rel="icon" href="a.png">'],
  '<style> in the body': [
    '<body><style>p {}</style></body>',
    '<head><style>p {}</style></head><body></body>',
  ],
  srcset: [image('srcset="a.png 2x"'), image('src="srcset.png"')],
  webp: [image('src="https://a.example/b.webp?c"'), image('src="cid:webp"')],
  avif: [image('src="b.avif"'), image('src="b.avif.png"')],
  'svg image': [image('src="b.svg"'), image('src="svg.png"')],
  'data: image': [image('src="data:image/png;base64,AAAA"'), image('src="cid:data"')],
  'wide image': ['<img width="601">', '<img width="600">'],
  'image without width': ['<img style="width:20px">', '<img width="20">'],
  '#anchor': [link('#kurser'), link('https://a.example/#kurser')],
  'conditional comment': ['<!--[if mso]><p>a</p>', '<!--[if mso]><p>a</p><![endif]-->'],
  'style length': [sheet(`p { content: "${'x'.repeat(8192)}" }`), sheet('p { color: red }')],
  'unreadable styles': [sheet('p { color: red'), sheet('p { color: red }')],
  'display: grid': [on('display:grid'), on('display:block')],
  'display: flex': [on('display: inline-flex'), on('display:inline-block')],
  gap: [on('row-gap:2px'), on('gaps:2px')],
  float: [on('float:left'), on('float:none')],
  position: [on('position:absolute'), on('background-position:left')],
  'negative margin': [on('margin:0 -4px'), on('margin:0 4px')],
  transform: [on('transform:rotate(3deg)'), on('text-transform:uppercase')],
  'calc()': [on('width:calc(100% - 3px)'), on('width:100%')],
  'var()': [on('color:var(--ink)'), on('color:red')],
  'max-width': [on('max-width:3px'), on('width:3px')],
  'overflow-wrap': [on('overflow-wrap:anywhere'), on('overflow:hidden')],
  hyphens: [on('hyphens:auto'), on('quotes:auto')],
  'line-height': [on('line-height:20px'), on('height:20px')],
  'border-radius': [on('border-radius:4px'), on('border-radius:0')],
  'object-fit': [on('object-fit:cover'), on('width:3px')],
  'object-position': [on('object-position:30% 0%'), on('background-position:30% 0%')],
  'box-shadow': [on('box-shadow:0 1px 2px red'), on('box-shadow:none')],
  'background-image': [on('background:url(a.png)'), on('background:red')],
  'linear-gradient()': [on('background:linear-gradient(red,blue)'), on('background:red')],
  opacity: [on('opacity:.5'), on('opacity:0')],
  animation: [on('animation:a 1s'), on('color:red')],
  'rgba()': [on('color:#11223344'), on('color:#112233')],
  'oklch()': [on('color:oklch(1 0 0)'), on('color:black')],
  '@font-face': [sheet('@font-face { font-family: a; src: url(a) }'), sheet('p { font-family: a }')],
  '@import': [sheet('@import "a.css";'), sheet('p { color: red }')],
  '@media': [
    sheet('@media (min-width:480px) { p { color: red } }'),
    sheet('@media print { p { color: red } }'),
  ],
  'nested @media': [
    sheet('@media screen { @media (max-width:480px) { p { color: red } } }'),
    sheet('@media screen { p { color: red } } @media print { p { color: blue } }'),
  ],
  'prefers-color-scheme': [
    sheet('@media (prefers-color-scheme: dark) { p { color: red } }'),
    sheet(':root { color-scheme: dark }'),
  ],
  'nested selector': [sheet('p { & a { color: red } }'), sheet('p a { color: red }')],
  '[attribute]': [sheet('p[lang] { color: red }'), sheet('[data-ogsb] .lang { color: red }')],
  ':hover': [sheet('a:hover { color: red }'), sheet('a.hover { color: red }')],
}

test.each(clientRules.map(({ name }) => name))('%s is found, and not what only looks like it', (name) => {
  const [breaking, fine] = examples[name] ?? ['', '']
  expect(lintLetter(breaking).map(({ rule }) => rule)).toContain(name)
  expect(lintLetter(fine).map(({ rule }) => rule)).not.toContain(name)
})
