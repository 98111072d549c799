import { Paper } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PostId } from '../../../shared/contract/scalars.ts'
import type { VariantEdit } from '../../../shared/contract/social.ts'
import type { Language } from '../../../shared/i18n/catalogue.ts'
import { checkVariant, type VariantFault } from '../../../shared/social/checkVariant.ts'
import type { Variant } from '../../../shared/social/deriveVariant.ts'
import { editedVariant } from '../../../shared/social/editedVariant.ts'
import { networkNames } from '../../../shared/social/networkNames.ts'
import { showUndo } from '../../ui/toasts.tsx'
import { CardActions } from './CardActions.tsx'
import { CardHeader } from './CardHeader.tsx'
import { CardMedia } from './CardMedia.tsx'
import { DriftDialog } from './DriftDialog.tsx'
import { DriftNote } from './DriftNote.tsx'
import { FaultList } from './FaultList.tsx'
import classes from './NetworkCard.module.css'
import { networkLooks } from './networkLook.ts'
import { useVariantEdit } from './useVariantEdit.ts'
import { VariantText } from './VariantText.tsx'

interface NetworkCardProps {
  readonly postId: PostId
  readonly organisation: string
  /** The post's, for the card that a link shows. */
  readonly title: string
  readonly language: Language
  readonly derived: Variant
  readonly edit: VariantEdit | undefined
}

/** What the text's own place says already. */
const toldAbove: ReadonlySet<VariantFault['code']> = new Set(['text-empty', 'text-too-long'])

/** One network's post, in the spirit of that network's own. */
export function NetworkCard({ postId, organisation, title, language, derived, edit }: NetworkCardProps) {
  const { t } = useTranslation()
  const [editing, setEditing] = useState(false)
  const [comparing, setComparing] = useState(false)
  const { network } = derived
  const name = networkNames[network]
  const variant = useVariantEdit({ postId, network, derivedText: derived.text, edit })
  const shown = variant.state.kind === 'derived' ? derived : editedVariant(derived, variant.state.text)
  const media = <CardMedia variant={shown} title={title} />
  const follow = (message: string) => {
    setEditing(false)
    showUndo(message, variant.follow())
  }
  return (
    <Paper withBorder component="article" className={classes.card} aria-label={name}>
      <CardHeader network={network} organisation={organisation} />
      {variant.state.drift && edit !== undefined && (
        <DriftNote
          network={name}
          onCompare={() => setComparing(true)}
          onTake={() => follow(t('social.drift.taken', { network: name }))}
          onKeep={() => showUndo(t('social.drift.kept', { network: name }), variant.keep())}
        />
      )}
      {networkLooks[network].imageFirst && media}
      <VariantText
        network={network}
        language={language}
        text={shown.text}
        editing={editing}
        edited={variant.state.kind === 'edited'}
        unsaved={variant.unsaved}
        onEdit={() => setEditing(true)}
        onType={variant.type}
        onDone={() => {
          variant.saveNow()
          setEditing(false)
        }}
        onFollow={() => follow(t('social.revert.done', { network: name }))}
      />
      {!networkLooks[network].imageFirst && media}
      <FaultList network={name} faults={checkVariant(shown).filter(({ code }) => !toldAbove.has(code))} />
      <CardActions variant={shown} />
      {comparing && edit !== undefined && (
        <DriftDialog
          network={network}
          language={language}
          before={edit.derivedText}
          now={derived.text}
          mine={shown.text}
          limited={derived.thread === null}
          onDone={(text) => {
            setComparing(false)
            setEditing(false)
            const message = text === shown.text ? 'social.drift.kept' : 'social.drift.merged'
            showUndo(t(message, { network: name }), variant.merge(text))
          }}
          onClose={() => setComparing(false)}
        />
      )}
    </Paper>
  )
}
