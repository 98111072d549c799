import { Paper, Portal } from '@mantine/core'
import { useId } from '@mantine/hooks'
import { IconChartDots3, IconPlus } from '@tabler/icons-react'
import type { Editor, Range } from '@tiptap/react'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { FigureId } from '../../../../shared/contract/scalars.ts'
import type { Figure } from '../../../../shared/post/post.ts'
import { foldText } from '../../../../shared/text/foldText.ts'
import { formatFigure } from '../../../../shared/text/formatFigure.ts'
import { setChipTexts } from '../blocks/figureChip.ts'
import { usePostBeingWritten } from '../postContext.ts'
import { FigureDialog, type FigureKind } from './FigureDialog.tsx'
import classes from './FigureMenu.module.css'
import { type FigureSearch, figureTriggerOf } from './figureTrigger.ts'
import { useFigures } from './useFigures.ts'
import { YearDialog } from './YearDialog.tsx'

type Option = Figure | FigureKind

/** The workspace's figures while "{{" is being typed: searched by name or number, chosen with the arrow keys and Enter. */
export function FigureMenu({ editor }: { readonly editor: Editor }) {
  const { t } = useTranslation()
  const listId = useId()
  const { language } = usePostBeingWritten()
  const { figures } = useFigures()
  const [search, setSearch] = useState<FigureSearch | null>(null)
  const [at, setAt] = useState(0)
  const [creating, setCreating] = useState<{ kind: FigureKind; at: number } | null>(null)
  const [showsYear, setShowsYear] = useState(false)
  const found =
    search === null
      ? []
      : figures.filter((figure) =>
          foldText(`${figure.name} ${figure.period} ${formatFigure(figure, language).text}`).includes(
            foldText(search.query),
          ),
        )
  const options: Option[] = [...found, 'typed', 'counted']
  const chosen = Math.min(at, options.length - 1)
  const insert = (id: FigureId, { from, to }: Range) =>
    editor
      .chain()
      .focus()
      .insertContentAt({ from, to }, { type: 'figureChip', attrs: { figure: id } })
      .run()
  const choose = (option: Option) => {
    if (search === null) return
    if (typeof option !== 'string') insert(option.id, search.range)
    else {
      editor.chain().deleteRange(search.range).run()
      setCreating({ kind: option, at: search.range.from })
    }
    setSearch(null)
  }
  const onKey = (event: KeyboardEvent): boolean => {
    if (search === null) return false
    const option = options[chosen]
    if (event.key === 'ArrowDown') setAt((chosen + 1) % options.length)
    else if (event.key === 'ArrowUp') setAt((chosen + options.length - 1) % options.length)
    else if ((event.key === 'Enter' || event.key === 'Tab') && option !== undefined) choose(option)
    else if (event.key === 'Escape') setSearch(null)
    else return false
    return true
  }
  const keys = useRef(onKey)
  useEffect(() => {
    keys.current = onKey
  })
  useEffect(() => {
    const storage = figureTriggerOf(editor)
    storage.onKey = (event) => keys.current(event)
    storage.onSearch = (next) => {
      setSearch(next)
      setAt(0)
    }
    storage.onYear = () => setShowsYear(true)
    return () => {
      storage.onYear = () => {}
      storage.onKey = () => false
      storage.onSearch = () => {}
    }
  }, [editor])
  useEffect(() => {
    setChipTexts(editor, (id) => {
      const figure = figures.find((one) => one.id === id)
      return figure === undefined ? '' : formatFigure(figure, language).text
    })
  }, [editor, figures, language])
  const opened = search !== null
  useEffect(() => {
    if (!opened) return
    // The focus stays in the text: it is told which option of which list is meant.
    const { dom } = editor.view
    dom.setAttribute('aria-controls', listId)
    dom.setAttribute('aria-activedescendant', `${listId}-${chosen}`)
    document.getElementById(`${listId}-${chosen}`)?.scrollIntoView({ block: 'nearest' })
    return () => {
      dom.removeAttribute('aria-controls')
      dom.removeAttribute('aria-activedescendant')
    }
  }, [editor, opened, chosen, listId])
  return (
    <>
      {search?.rect && (
        <Portal>
          <Paper
            withBorder
            shadow="md"
            role="listbox"
            id={listId}
            aria-label={t('figures.choose')}
            className={classes.menu}
            style={placeAt(search.rect)}
            // The text keeps the focus.
            onMouseDown={(event) => event.preventDefault()}
          >
            {found.length === 0 && <div className={classes.none}>{t('figures.noneFound')}</div>}
            {options.map((option, index) => (
              // The keyboard's way is the text's own: see onKey.
              // biome-ignore lint/a11y/useKeyWithClickEvents lint/a11y/useFocusableInteractive: the text has the focus
              <div
                key={typeof option === 'string' ? option : option.id}
                id={`${listId}-${index}`}
                role="option"
                aria-selected={index === chosen}
                className={classes.option}
                onMouseMove={() => setAt(index)}
                onClick={() => choose(option)}
              >
                {typeof option === 'string' ? (
                  <span className={classes.new} style={{ gridColumn: '1 / -1' }}>
                    {option === 'typed' ? (
                      <IconPlus size={16} stroke={1.6} aria-hidden />
                    ) : (
                      <IconChartDots3 size={16} stroke={1.6} aria-hidden />
                    )}
                    {t(`figures.new.${option}`)}
                  </span>
                ) : (
                  <>
                    <b>{formatFigure(option, language).text}</b>
                    <span>{option.name}</span>
                    {option.period !== '' && <small>{option.period}</small>}
                  </>
                )}
              </div>
            ))}
          </Paper>
        </Portal>
      )}
      {creating !== null && (
        <FigureDialog
          figure={null}
          kind={creating.kind}
          onClose={() => setCreating(null)}
          onSaved={(figure) => {
            setCreating(null)
            insert(figure.id, { from: creating.at, to: creating.at })
          }}
        />
      )}
      {showsYear && <YearDialog editor={editor} onClose={() => setShowsYear(false)} />}
    </>
  )
}

const height = 340

/** Under what is typed, or over it where the window ends. */
function placeAt(rect: DOMRect) {
  const left = Math.min(rect.left, window.innerWidth - 396)
  const below = rect.bottom + 6
  if (below + height < window.innerHeight || rect.top < height) return { left, top: below }
  return { left, bottom: window.innerHeight - rect.top + 6 }
}
