import { Anchor, Box, Button, Collapse, Group, Paper, Text } from '@mantine/core'
import { IconListNumbers, IconPhoto } from '@tabler/icons-react'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PostId } from '../../../shared/contract/scalars.ts'
import type { VariantEdit } from '../../../shared/contract/social.ts'
import type { PostContent } from '../../../shared/post/post.ts'
import { checkVariant } from '../../../shared/social/checkVariant.ts'
import { choicesFor } from '../../../shared/social/choicesFor.ts'
import { countText } from '../../../shared/social/countText.ts'
import type { Variant } from '../../../shared/social/deriveVariant.ts'
import { editedVariant } from '../../../shared/social/editedVariant.ts'
import { limits } from '../../../shared/social/limits.ts'
import type { NetworkChoices } from '../../../shared/social/networkChoices.ts'
import { networkNames } from '../../../shared/social/networkNames.ts'
import { bodyImages } from '../../../shared/social/variantImages.ts'
import { publishedText } from '../../../shared/social/variantPosts.ts'
import { roomBeside } from '../../../shared/social/veil.ts'
import { useCommands } from '../../app/commands.ts'
import { showUndo } from '../../ui/toasts.tsx'
import { useCopyPicture } from '../../ui/useCopyPicture.ts'
import { CardActions } from './CardActions.tsx'
import { CardHeader } from './CardHeader.tsx'
import { ChoicesPanel } from './ChoicesPanel.tsx'
import { DriftDialog } from './DriftDialog.tsx'
import { DriftNote } from './DriftNote.tsx'
import { FaultList } from './FaultList.tsx'
import classes from './NetworkCard.module.css'
import { NetworkPreview } from './preview/NetworkPreview.tsx'
import type { Author } from './preview/postView.ts'
import { TextCounter } from './TextCounter.tsx'
import { useVariantEdit } from './useVariantEdit.ts'
import { VariantEditor } from './VariantEditor.tsx'

interface NetworkCardProps {
  readonly postId: PostId
  readonly author: Author
  /** The post, with the choices as they are this moment. */
  readonly content: PostContent
  readonly derived: Variant
  readonly edit: VariantEdit | undefined
  readonly onChoose: (choices: NetworkChoices) => void
  /** What the rules would make of the post with other choices. */
  readonly derivedWith: (choices: NetworkChoices) => Variant
}

/** One network's post as its readers see it, with the officer's hands on it. */
export function NetworkCard({
  postId,
  author,
  content,
  derived,
  edit,
  onChoose,
  derivedWith,
}: NetworkCardProps) {
  const { t } = useTranslation()
  const [editing, setEditing] = useState(false)
  const [choosing, setChoosing] = useState(false)
  const [comparing, setComparing] = useState(false)
  const editButton = useRef<HTMLButtonElement>(null)
  const { network, thread } = derived
  const name = networkNames[network]
  const variant = useVariantEdit({ postId, network, derivedText: derived.text, edit })
  const { state } = variant
  const shown = state.kind === 'derived' ? derived : editedVariant(derived, state.text)
  const faults = checkVariant(shown).filter(({ code }) => code !== 'text-empty')
  const images = bodyImages(content.body).filter(({ decorative }) => !decorative).length
  const room = shown.room ?? limits[network]
  const textRoom = roomBeside(room, shown.veil)
  const count = countText(publishedText(shown), network, textRoom)
  const tooLong = thread === null && limits[network].threads && count.over > 0

  const picture = useCopyPicture(t('pictures.networkPost', { network: name }), {
    ...{ of: 'networkPost', postId, content, network, account: author.name },
  })
  useCommands([
    {
      id: `social.copyPicture.${network}`,
      group: 'post',
      label: t('pictures.copy', { what: t('pictures.networkPost', { network: name }) }),
      icon: IconPhoto,
      keywords: ['kopiera', 'bild', 'kort', 'urklipp', 'copy', 'picture', 'card', 'clipboard'],
      run: picture.copy,
    },
  ])

  // What was pressed is gone with the drift.
  const settle = (message: string, undo: () => void) => {
    setComparing(false)
    setEditing(false)
    showUndo(message, undo)
    window.setTimeout(() => editButton.current?.focus())
  }
  const follow = (message: string) => settle(message, variant.follow())
  const done = () => {
    variant.saveNow()
    setEditing(false)
    editButton.current?.focus()
  }
  const choose = (choices: NetworkChoices) => {
    // Another form than before is the officer's own wish, and nothing that the post has changed.
    if (state.kind === 'edited' && !state.drift) variant.rebase(derivedWith(choices).text)
    onChoose(choices)
  }
  return (
    <Paper withBorder component="article" className={classes.card} aria-label={name}>
      <CardHeader
        network={network}
        edited={state.kind === 'edited'}
        editing={editing}
        choosing={choosing}
        editButton={editButton}
        onEdit={() => setEditing(true)}
        onDone={done}
        onFollow={() => follow(t('social.revert.done', { network: name }))}
        onChoose={() => setChoosing(!choosing)}
      />
      {state.drift && edit !== undefined && (
        <DriftNote
          network={name}
          onCompare={() => setComparing(true)}
          onTake={() => follow(t('social.drift.taken', { network: name }))}
          onKeep={() => settle(t('social.drift.kept', { network: name }), variant.keep())}
        />
      )}
      <Collapse expanded={choosing}>
        {choosing && (
          <ChoicesPanel
            network={network}
            content={content}
            room={room}
            linked={derived.link !== null}
            onChoose={choose}
          />
        )}
      </Collapse>
      {editing && (
        <VariantEditor
          network={name}
          language={content.language}
          text={shown.text}
          thread={thread !== null}
          onType={variant.type}
          onDone={done}
        />
      )}
      <Box onContextMenu={picture.onContextMenu}>
        <NetworkPreview variant={shown} author={author} language={content.language} />
      </Box>
      {variant.unsaved && (
        <Text size="xs" className={classes.unsaved} role="status">
          {t('social.card.unsaved')}{' '}
          <Anchor component="button" type="button" size="xs" onClick={() => variant.type(shown.text)}>
            {t('common.action.retry')}
          </Anchor>
        </Text>
      )}
      <Group gap="sm">
        {thread === null ? (
          <TextCounter count={count} />
        ) : (
          <Text size="xs" c="dimmed">
            {t('social.thread.posts', { count: shown.posts.length })}
          </Text>
        )}
        {images > shown.images.length && (
          <Anchor component="button" type="button" size="xs" onClick={() => setChoosing(true)}>
            {t('social.choices.imagesOf', { shown: shown.images.length, count: images })}
          </Anchor>
        )}
        {tooLong && (
          <Button
            size="compact-xs"
            variant="light"
            leftSection={<IconListNumbers size={14} stroke={1.6} />}
            aria-label={`${t('social.thread.make')}: ${name}`}
            onClick={() => choose({ ...choicesFor(content, network), thread: true })}
          >
            {t('social.thread.make')}
          </Button>
        )}
      </Group>
      <FaultList network={name} faults={faults} />
      <CardActions variant={shown} picture={picture} />
      {comparing && edit !== undefined && (
        <DriftDialog
          network={network}
          language={content.language}
          before={edit.derivedText}
          now={derived.text}
          mine={shown.text}
          room={thread === null ? textRoom : null}
          onDone={(text) => {
            const message = text === shown.text ? 'social.drift.kept' : 'social.drift.merged'
            settle(t(message, { network: name }), variant.merge(text))
          }}
          onClose={() => setComparing(false)}
        />
      )}
    </Paper>
  )
}
