import { Node } from '@tiptap/react'
import { Sha256 } from '../../../../shared/contract/scalars.ts'
import { FocalPoint } from '../../../../shared/images/focalPoint.ts'
import { blockView } from './blockView.ts'
import { ImageView } from './ImageView.tsx'

/** An image of the workspace. Pasted markup becomes one only where it names an image that is here: nothing is fetched. */
export const ImageBlock = Node.create({
  name: 'image',
  group: 'block',
  atom: true,
  draggable: true,
  addAttributes: () => ({
    asset: { default: '' },
    alt: { default: null },
    decorative: { default: false },
    width: { default: 1 },
    height: { default: 1 },
    focus: { default: null },
  }),
  parseHTML: () => [{ tag: 'img[data-asset]', getAttrs: readImage }],
  renderHTML: ({ node: { attrs } }) => [
    'img',
    {
      'data-asset': attrs.asset,
      'data-decorative': String(attrs.decorative),
      width: attrs.width,
      height: attrs.height,
      ...(attrs.alt !== null && { alt: attrs.alt }),
      ...(attrs.focus !== null && { 'data-focus': JSON.stringify(attrs.focus) }),
    },
  ],
  addNodeView: () => blockView(ImageView),
})

function readImage(element: HTMLElement) {
  const width = Number(element.getAttribute('width'))
  const height = Number(element.getAttribute('height'))
  const asset = Sha256.safeParse(element.dataset.asset)
  if (!asset.success || !(width > 0) || !(height > 0)) return false
  return {
    asset: asset.data,
    alt: element.getAttribute('alt'),
    decorative: element.dataset.decorative === 'true',
    width,
    height,
    focus: readFocus(element.dataset.focus),
  }
}

/** What another page's markup claims is one only in our own form. */
function readFocus(written: string | undefined): FocalPoint | null {
  if (written === undefined) return null
  try {
    return FocalPoint.safeParse(JSON.parse(written)).data ?? null
  } catch {
    return null
  }
}
