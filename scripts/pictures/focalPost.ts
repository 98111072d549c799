import sharp, { type Sharp } from 'sharp'
import { addAsset } from '../../electron/usecases/addAsset.ts'
import type { Deps } from '../../electron/usecases/deps.ts'
import { useCases } from '../../electron/usecases/useCases.ts'
import type { PostId } from '../../shared/contract/scalars.ts'
import type { FocalPoint } from '../../shared/images/focalPoint.ts'
import type { Block, Portrait } from '../../shared/post/document.ts'

/** A post of images whose middle is not what matters: one gets a focal point, one none, and a portrait one. Saved twice. */
export async function writeFocalPost(deps: Deps): Promise<void> {
  const wide = await picture(deps, somebodyAt(1600, 600, { x: 0.18, y: 0.5 }), 'En lärare vid bron')
  const tall = await picture(deps, somebodyAt(500, 900, { x: 0.6, y: 0.2 }), 'En elev i tornet')
  const face = await picture(deps, somebodyAt(700, 500, { x: 0.8, y: 0.4 }), 'Rektorn')
  const { id } = await useCases['posts.create'](deps, { title: 'Tre nya lärare' })
  await save(deps, id, [shown(wide), shown(tall), quoteOf(face)])
  await save(deps, id, [
    shown({ ...wide, focus: { x: 0.18, y: 0.45 } }),
    shown(tall),
    quoteOf({ ...face, focus: { x: 0.8, y: 0.35 } }),
  ])
}

async function save(deps: Deps, id: PostId, content: Block[]): Promise<void> {
  const post = await useCases['posts.get'](deps, { id })
  await useCases['posts.save'](deps, {
    ...{ id, version: post.version },
    content: {
      ...post,
      ...{ lede: 'De börjar i januari.', link: 'https://larcentrum-inland.example/' },
      body: { type: 'doc', content },
    },
  })
}

async function picture(deps: Deps, drawn: Sharp, alt: string): Promise<Portrait> {
  const bytes = new Uint8Array(await drawn.toBuffer())
  const { sha256, width, height } = await addAsset(deps, { fileName: `${alt}.png`, bytes })
  return { asset: sha256, alt, decorative: false, width, height }
}

function shown(attrs: Portrait): Block {
  return { type: 'image', attrs }
}

function quoteOf(portrait: Portrait): Block {
  return {
    type: 'blockquote',
    attrs: { name: 'Rektorn', role: 'Lycksele', portrait },
    content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Det här har vi väntat på.' }] }],
  }
}

/** Somebody before a hill: a head and shoulders at a place of the picture. */
function somebodyAt(width: number, height: number, { x, y }: FocalPoint): Sharp {
  const pixels = Buffer.alloc(width * height * 3)
  const head = Math.min(width, height) * 0.16
  const [centre, middle] = [x * width, y * height]
  for (let row = 0; row < height; row += 1) {
    for (let column = 0; column < width; column += 1) {
      const [across, down] = [column - centre, row - middle]
      const hill = row > height * (0.66 + 0.12 * Math.sin(column / 140))
      const isHead = across ** 2 + (down * 0.85) ** 2 < head ** 2
      const isBody =
        down > head && Math.abs(across) < head * 1.9 && down > head + (across / head) ** 2 * head * 0.3
      const colour = isHead
        ? [226, 182, 148]
        : isBody
          ? [44, 94, 138]
          : hill
            ? [86, 122, 84]
            : [176, 206, 226]
      pixels.set(colour, (row * width + column) * 3)
    }
  }
  return sharp(pixels, { raw: { width, height, channels: 3 } }).png()
}
