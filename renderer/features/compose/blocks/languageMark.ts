import { Mark } from '@tiptap/react'
import { Mark as PostMark } from '../../../../shared/post/document.ts'

/**
 * Words in another language than the post's, so that they are read aloud as they should be (WCAG 2.2, 3.1.2). Our own copies
 * carry it by name; a language that other programs put on every word is not meant.
 */
export const LanguageMark = Mark.create({
  name: 'language',
  inclusive: false,
  addAttributes: () => ({ lang: { default: 'en' } }),
  parseHTML: () => [
    {
      tag: 'span[data-language]',
      getAttrs: ({ dataset }) => {
        const mark = PostMark.safeParse({ type: 'language', attrs: { lang: dataset.language } })
        return mark.success && mark.data.type === 'language' && mark.data.attrs
      },
    },
  ],
  renderHTML: ({ mark: { attrs } }) => ['span', { lang: attrs.lang, 'data-language': attrs.lang }, 0],
})
