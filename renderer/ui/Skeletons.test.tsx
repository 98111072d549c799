import { MantineProvider } from '@mantine/core'
import { renderToStaticMarkup } from 'react-dom/server'
import { I18nextProvider } from 'react-i18next'
import { expect, test } from 'vitest'
import { i18n } from '../app/i18n.ts'
import { SkeletonCards, SkeletonRows, SkeletonTable, SkeletonText } from './Skeletons.tsx'

const family = [
  { name: 'rows', piece: <SkeletonRows rows={4} />, bars: 12 },
  { name: 'a table', piece: <SkeletonTable rows={3} columns={5} />, bars: 20 },
  { name: 'cards', piece: <SkeletonCards cards={2} />, bars: 6 },
  { name: 'text', piece: <SkeletonText lines={3} />, bars: 3 },
]

test.each(family)(
  '$name on its way takes its room at once, and is neither seen nor spoken of yet',
  ({ piece, bars }) => {
    const drawn = renderToStaticMarkup(
      <I18nextProvider i18n={i18n}>
        <MantineProvider>{piece}</MantineProvider>
      </I18nextProvider>,
    )
    expect(drawn.match(/style="width:/g)).toHaveLength(bars)
    expect(drawn).toMatch(/data-early="true" aria-busy="true"/)
    // The live region is there before it has anything to say.
    expect(drawn).toMatch(/role="status"><\/span>/)
  },
)
