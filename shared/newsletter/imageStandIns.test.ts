import { expect, it } from 'vitest'
import { withStandIns } from './imageStandIns.ts'

it('puts an empty picture of the same size in the place of each image, and touches nothing else', () => {
  const html =
    '<p>src="x"</p><img alt="Fjäll" src="app://rundbrev/assets/ab" width="504" height="269" /><IMG SRC="https://bild.example/a.png" srcset="https://bild.example/b.png 2x">'
  const stood = withStandIns(html)
  expect(stood).toMatch(
    /^<p>src="x"<\/p><img src="data:image\/svg\+xml,[^"]*width='504' height='269'[^"]*" alt="Fjäll"/,
  )
  expect(stood).not.toMatch(/app:|https:/)
})

it('leaves an image of no said size without any', () => {
  expect(withStandIns('<img src="app://rundbrev/assets/ab" width="100%">')).toContain("width='0' height='0'")
})
