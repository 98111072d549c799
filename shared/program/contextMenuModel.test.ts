import { describe, expect, it } from 'vitest'
import { createTranslator } from '../i18n/translator.ts'
import { type Clicked, contextMenuModel, wordMenuModel } from './contextMenuModel.ts'

const t = createTranslator('sv')
const nowhere: Clicked = {
  ...{ isEditable: false, canCut: false, canCopy: false, canPaste: false, canSelectAll: false },
  ...{ link: '', isImage: false },
}

/** Its lines in words; "-" between sections, "(…)" what cannot be chosen. */
function lines(clicked: Partial<Clicked>): string[] {
  return contextMenuModel({ ...nowhere, ...clicked }, t).map((entry) => {
    if (entry.kind === 'separator') return '-'
    return entry.kind === 'heading' || ('isEnabled' in entry && !entry.isEnabled)
      ? `(${entry.label})`
      : entry.label
  })
}

describe('contextMenuModel', () => {
  it('comes nowhere where nothing can be done', () => {
    expect(lines({})).toEqual([])
    expect(lines({ canSelectAll: true, canPaste: true })).toEqual([])
  })

  it('offers what a field can, grey where there is nothing to cut', () => {
    expect(lines({ isEditable: true, canPaste: true, canSelectAll: true })).toEqual([
      ...['Ångra', 'Gör om', '-', '(Klipp ut)', '(Kopiera)', 'Klistra in', 'Klistra in som ren text'],
      ...['-', 'Markera allt'],
    ])
  })

  it('copies what is selected elsewhere', () => {
    expect(lines({ canCopy: true })).toEqual(['Kopiera'])
  })

  it('copies the address of a link of the world, and the mailbox of one that writes to somebody', () => {
    expect(contextMenuModel({ ...nowhere, link: 'https://larcentrum-inland.example/a?b#c' }, t)).toEqual([
      {
        kind: 'copyAddress',
        address: 'https://larcentrum-inland.example/a?b#c',
        label: 'Kopiera länkens adress',
      },
    ])
    expect(contextMenuModel({ ...nowhere, link: 'mailto:kansli%2Bnorr@x.example?subject=Hej' }, t)).toEqual([
      { kind: 'copyAddress', address: 'kansli+norr@x.example', label: 'Kopiera e-postadressen' },
    ])
  })

  it('opens a post of ours, and says nothing of any other address of ours or of the computer’s', () => {
    expect(contextMenuModel({ ...nowhere, link: 'app://rundbrev/#/posts/12' }, t)).toEqual([
      { kind: 'openPost', id: 12, label: 'Öppna i eget fönster' },
    ])
    for (const link of [
      'app://rundbrev/#/audience',
      'app://rundbrev/#/posts/x',
      'file:///etc',
      'javascript:1',
    ])
      expect(lines({ link })).toEqual([])
  })

  it('copies an image, above what can be done with the text', () => {
    expect(lines({ isImage: true, canCopy: true })).toEqual(['Kopiera bilden', '-', 'Kopiera'])
  })
})

describe('wordMenuModel', () => {
  const line = (label: string, isEnabled = true) => ({ id: label, label, isEnabled })

  it('has what it is about above the page’s own lines, and those above what any text has', () => {
    const model = wordMenuModel(
      {
        heading: '”kursser” finns inte i ordlistan',
        sections: [[line('kurser')], [], [line('Lägg till i ordlistan')]],
        text: { isEditable: true, hasSelection: false },
      },
      t,
    )
    expect(model.map(({ kind }) => kind).join(' ')).toBe(
      'heading line separator line separator text text separator text text text text separator text',
    )
  })

  it('is what any field has where the page has nothing to say', () => {
    const text = { isEditable: true, hasSelection: true }
    expect(wordMenuModel({ heading: '', sections: [], text }, t)).toEqual(
      contextMenuModel(
        { ...nowhere, isEditable: true, canCut: true, canCopy: true, canPaste: true, canSelectAll: true },
        t,
      ),
    )
  })
})
