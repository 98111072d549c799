import { ActionIcon, Button, Checkbox, Group, Text, TextInput } from '@mantine/core'
import { IconArrowDown, IconArrowUp, IconX } from '@tabler/icons-react'
import type { Editor } from '@tiptap/react'
import { type KeyboardEvent, type RefObject, useEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Draft } from '../draft/useDraft.ts'
import classes from './FindBar.module.css'
import { type FindPlace, useFind } from './useFind.ts'

interface FindBarProps {
  readonly editor: Editor
  readonly draft: Draft
  /** Where title, lede and body stand. */
  readonly area: RefObject<HTMLElement | null>
  readonly replacing: boolean
  readonly onReplacing: () => void
  readonly onClose: () => void
}

/** Find and replace in title, lede and body. Escape goes back to the text, at what was found. */
export function FindBar({ editor, draft, area, replacing, onReplacing, onClose }: FindBarProps) {
  const { t } = useTranslation()
  const [words, setWords] = useState(() => chosenWords(editor))
  const [others, setOthers] = useState('')
  const [caseSensitive, setCaseSensitive] = useState(false)
  const [wholeWord, setWholeWord] = useState(false)
  const [replaced, setReplaced] = useState<number | null>(null)
  const query = useMemo(() => ({ words, caseSensitive, wholeWord }), [words, caseSensitive, wholeWord])
  const { places, current, step, replaceCurrent, replaceAll } = useFind(editor, draft, query)
  const [before] = useState(() => document.activeElement)
  const field = useRef<HTMLInputElement>(null)
  const place = current === null ? undefined : places[current]

  useEffect(() => field.current?.select(), [])
  useEffect(() => markField(area.current, place), [area, place])

  const close = () => {
    onClose()
    const target = place === undefined ? before : elementOf(area.current, place)
    if (target instanceof HTMLElement) target.focus()
    if (place !== undefined && target instanceof HTMLTextAreaElement) {
      target.setSelectionRange(place.from, place.to)
    }
  }
  const press = (event: KeyboardEvent) => {
    if (event.key === 'Escape') {
      event.stopPropagation()
      close()
    }
    if (event.key === 'Enter' && event.target === field.current) {
      event.preventDefault()
      step(event.shiftKey ? -1 : 1)
    }
  }
  const typed = (next: string) => {
    setWords(next)
    setReplaced(null)
  }
  const found = places.length
  const status =
    replaced !== null
      ? t('editor.find.replaced', { count: replaced })
      : words === ''
        ? ''
        : current === null || place === undefined
          ? t('editor.find.found', { count: found })
          : t('editor.find.at', {
              at: current + 1,
              count: found,
              where: t(`editor.history.place.${place.where}`),
            })
  return (
    <search className={classes.bar} aria-label={t('editor.find.find')} onKeyDown={press}>
      <Group gap={8} wrap="nowrap">
        <TextInput
          ref={field}
          size="xs"
          className={classes.field}
          aria-label={t('editor.find.words')}
          placeholder={t('editor.find.words')}
          spellCheck={false}
          maxLength={200}
          value={words}
          onChange={(event) => typed(event.currentTarget.value)}
        />
        <Text size="xs" role="status" className={classes.status}>
          {status}
        </Text>
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={t('editor.find.previous')}
          disabled={found === 0}
          onClick={() => step(-1)}
        >
          <IconArrowUp size={16} stroke={1.6} />
        </ActionIcon>
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={t('editor.find.next')}
          disabled={found === 0}
          onClick={() => step(1)}
        >
          <IconArrowDown size={16} stroke={1.6} />
        </ActionIcon>
        <ActionIcon variant="subtle" color="gray" aria-label={t('common.action.close')} onClick={close}>
          <IconX size={16} stroke={1.6} />
        </ActionIcon>
      </Group>
      {replacing && (
        <Group gap={8} wrap="nowrap">
          <TextInput
            size="xs"
            className={classes.field}
            aria-label={t('editor.find.others')}
            placeholder={t('editor.find.others')}
            maxLength={200}
            value={others}
            onChange={(event) => setOthers(event.currentTarget.value)}
          />
          <Button size="xs" variant="default" disabled={found === 0} onClick={() => replaceCurrent(others)}>
            {t('editor.find.replaceOne')}
          </Button>
          <Button
            size="xs"
            variant="default"
            disabled={found === 0}
            onClick={() => setReplaced(replaceAll(others))}
          >
            {t('editor.find.replaceAll')}
          </Button>
        </Group>
      )}
      <Group gap={16}>
        <Checkbox
          size="xs"
          label={t('editor.find.caseSensitive')}
          checked={caseSensitive}
          onChange={(event) => setCaseSensitive(event.currentTarget.checked)}
        />
        <Checkbox
          size="xs"
          label={t('editor.find.wholeWord')}
          checked={wholeWord}
          onChange={(event) => setWholeWord(event.currentTarget.checked)}
        />
        {!replacing && (
          <Button size="compact-xs" variant="subtle" onClick={onReplacing}>
            {t('editor.find.replace')}
          </Button>
        )}
      </Group>
    </search>
  )
}

/** What is chosen in the text is what is searched for, where it is a word or a few. */
function chosenWords({ state: { doc, selection } }: Editor): string {
  const text = doc.textBetween(selection.from, selection.to, '\n')
  return text.length <= 100 && !text.includes('\n') ? text : ''
}

function elementOf(area: HTMLElement | null, { where }: FindPlace): HTMLElement | null {
  return area?.querySelector(where === 'body' ? '.tiptap' : `textarea[data-field="${where}"]`) ?? null
}

/** A text field shows no mark inside itself: it is marked as a whole. */
function markField(area: HTMLElement | null, place: FindPlace | undefined): (() => void) | undefined {
  if (area === null || place === undefined || place.where === 'body') return undefined
  const field = elementOf(area, place)
  field?.setAttribute('data-found', '')
  field?.scrollIntoView({ block: 'center' })
  return () => field?.removeAttribute('data-found')
}
