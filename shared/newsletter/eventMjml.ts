import { type BlockOf, Href } from '../post/document.ts'
import { eventWords } from '../post/eventWords.ts'
import { escapeMarkup } from './escapeMarkup.ts'
import { linkMarkup } from './inlineMarkup.ts'
import type { NewsletterInput } from './newsletterInput.ts'

/** An event as a card: the day large, then the hours, what, where, and where more is told. '' where nothing is said. */
export function eventMjml({ attrs }: BlockOf<'event'>, { content, theme, t }: NewsletterInput): string {
  const { paper, page, accent, muted, line: edge } = theme.light
  const words = eventWords(attrs, content.language, t)
  const line = (text: string, style: string, css = '') =>
    text.trim() === '' ? '' : `<p${css}${` style="margin:0 0 ${style}"`}>${escapeMarkup(text)}</p>`
  const href = Href.safeParse(attrs.href)
  const more = href.success
    ? linkMarkup({ href: attrs.href }, escapeMarkup(t('blocks.letter.more')), theme.light)
    : ''
  const rows = [
    line(
      words?.day ?? '',
      `2px;color:${accent};font-size:26px;line-height:33px;font-weight:700`,
      ' class="accent event-day"',
    ),
    line(words?.hours ?? '', '14px;font-size:17px;line-height:26px'),
    line(attrs.title, '4px;font-size:19px;line-height:28px;font-weight:600'),
    line(attrs.place, '4px;font-size:16px;line-height:25px'),
    more === '' ? '' : `<p style="margin:8px 0 4px;font-size:16px;line-height:25px">${more}</p>`,
    words === null
      ? ''
      : `<p class="muted" style="margin:8px 0 0;color:${muted};font-size:13px;line-height:19px">${escapeMarkup(t('blocks.letter.calendar'))}</p>`,
  ]
  const markup = rows.join('')
  if (markup === '') return ''
  return `<mj-section css-class="paper pad" background-color="${paper}" padding="8px 48px 28px"><mj-column css-class="event" background-color="${page}" border-radius="8px"${paper === page ? ` border="1px solid ${edge}"` : ''}><mj-text css-class="ink" padding="22px 26px 20px">${markup}</mj-text></mj-column></mj-section>`
}
