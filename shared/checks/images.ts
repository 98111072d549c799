import type { Portrait } from '../post/document.ts'
import type { PostContent } from '../post/post.ts'
import { type Finding, type FindingPlace, finding } from './finding.ts'
import { everyPlacedBlock } from './placedBlocks.ts'

/** Images that nobody has described or marked as decoration, and descriptions that describe nothing (WCAG 2.2, 1.1.1). */
export function checkImages(content: PostContent): Finding[] {
  return everyPlacedBlock(content.body).flatMap(({ block, place }) => {
    if (block.type === 'image') return ofImage(block.attrs, place, 'image-undecided')
    const portrait = block.type === 'blockquote' ? (block.attrs?.portrait ?? null) : null
    return portrait === null ? [] : ofImage(portrait, place, 'portrait-undecided')
  })
}

function ofImage(
  { alt, decorative }: Pick<Portrait, 'alt' | 'decorative'>,
  place: FindingPlace,
  undecided: 'image-undecided' | 'portrait-undecided',
): Finding[] {
  if (decorative) return []
  const text = (alt ?? '').trim()
  if (text === '') return [finding(undecided, place, {}, [{ kind: 'setAlt' }, { kind: 'markDecorative' }])]
  if (fileName.test(text)) return [finding('alt-file-name', place, { words: text }, [{ kind: 'setAlt' }])]
  const said = saysImage.exec(text)?.[0]
  if (said === undefined) return []
  const rest = text.slice(said.length)
  return [
    finding('alt-says-image', place, { words: said.trim() }, [
      { kind: 'replaceAlt', text: rest.charAt(0).toUpperCase() + rest.slice(1) },
    ]),
  ]
}

/** "norrland.png", "IMG_2034", "DSC00412", "Skärmavbild 2026-11-20 kl. 10.32.11" */
const fileName =
  /^\S.*\.(?:jpe?g|png|gif|webp|heic|heif|tiff?|bmp|svg)$|^(?:IMG|DSC|DSCN|PXL|MVI|WP|P)[_-]?\d{3,}\S*$|^(?:skärmavbild|skärmbild|screenshot|screen shot)[ _-]?\d.*$|^image\d*$|^bild ?\d+$/iu
/** A screen reader has said that it is an image. */
const saysImage =
  /^(?:en |ett |an? |the )?(?:bild|foto|fotografi|image|picture|photo|photograph)(?:et|en)? (?:på|av|som visar|of|showing) (?=\S)/iu
