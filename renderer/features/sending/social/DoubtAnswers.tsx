import { Anchor, Group, Radio, Stack, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { networkNames } from '../../../../shared/social/networkNames.ts'
import type { FoundPost } from '../../../../shared/social/remotePost.ts'
import type { PublishingNetwork } from '../../../../shared/social/socialChannelConfig.ts'
import { useDo } from '../../../app/queries.ts'
import { momentText } from '../../../ui/moments.ts'
import { readLink } from '../../../ui/readLink.ts'
import classes from './DoubtDialog.module.css'
import type { DoubtChoice } from './doubtAnswer.ts'

interface DoubtAnswersProps {
  readonly choice: DoubtChoice
  readonly onChoose: (choice: DoubtChoice) => void
  readonly candidates: readonly FoundPost[]
  readonly network: PublishingNetwork
  /** More of the thread comes after the post. */
  readonly goesOn: boolean
  readonly zone: string
}

/** The answers that there are to a post in doubt: what was found first, publishing again last. */
export function DoubtAnswers({ choice, onChoose, candidates, network, goesOn, zone }: DoubtAnswersProps) {
  const { t } = useTranslation()
  const open = useDo('desktop.openPage')
  const place = { network: networkNames[network] }
  const { answer, address } = choice
  const typed = readLink(address)
  const isUsable = typed.kind !== 'unusable' && !(typed.kind === 'usable' && !/^https?:/.test(typed.href))
  const choose = (value: string) => {
    const [kind, id = ''] = value.startsWith(found) ? ['candidate', value.slice(found.length)] : [value]
    if (kind === 'candidate') onChoose({ ...choice, answer: { kind, id } })
    if (kind === 'url' || kind === 'unknown' || kind === 'again') onChoose({ ...choice, answer: { kind } })
  }
  return (
    <Radio.Group
      label={t('networkPost.doubt.answer')}
      value={answer === null ? '' : answer.kind === 'candidate' ? found + answer.id : answer.kind}
      onChange={choose}
    >
      <Stack gap="sm" mt={8}>
        {candidates.map(({ id, url, at, excerpt }) => {
          const moment = momentText(at, zone, true)
          return (
            <Group key={id} gap="sm" align="start" wrap="nowrap" justify="space-between">
              <Radio
                value={found + id}
                label={t('networkPost.doubt.candidate', { moment })}
                description={
                  <>
                    {excerpt !== undefined && (
                      <span className={classes.excerpt}>{t('networkPost.doubt.excerpt', { excerpt })}</span>
                    )}
                    {url ?? t('networkPost.fact.noAddress')}
                  </>
                }
                className={classes.candidate}
              />
              {url?.startsWith('https:') === true && (
                <Anchor
                  component="button"
                  type="button"
                  size="sm"
                  className={classes.look}
                  aria-label={t('networkPost.doubt.openFound', { ...place, moment })}
                  onClick={() => open.mutate({ url })}
                >
                  {t('networkPost.doubt.openIt', place)}
                </Anchor>
              )}
            </Group>
          )
        })}
        <div>
          <Radio value="url" label={t('networkPost.doubt.url')} />
          {answer?.kind === 'url' && (
            <TextInput
              size="sm"
              mt={6}
              ml={32}
              type="text"
              inputMode="url"
              spellCheck={false}
              maxLength={2000}
              label={t('networkPost.doubt.urlLabel')}
              placeholder={t('common.link.placeholder')}
              value={address}
              error={!isUsable && t('common.link.unusable')}
              onChange={(event) => onChoose({ ...choice, address: event.currentTarget.value })}
            />
          )}
        </div>
        <Radio
          value="unknown"
          label={t('networkPost.doubt.unknown')}
          disabled={goesOn}
          description={t(goesOn ? 'networkPost.doubt.unknownThread' : 'networkPost.doubt.unknownHint')}
        />
        <Radio value="again" label={t('networkPost.doubt.again')} />
      </Stack>
    </Radio.Group>
  )
}

/** Before a candidate's id, so that no id is taken for another answer. */
const found = 'candidate:'
