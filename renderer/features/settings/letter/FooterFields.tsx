import { ActionIcon, Button, Checkbox, Group, Input, Stack, Text, Textarea, TextInput } from '@mantine/core'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { footerParts, mostFooterLinks, type Theme } from '../../../../shared/newsletter/theme.ts'
import { LinkField } from '../../../ui/LinkField.tsx'
import classes from './FooterFields.module.css'
import type { ChangeTheme } from './themeDraft.ts'

interface FooterFieldsProps {
  readonly theme: Theme
  readonly organisation: string
  readonly change: ChangeTheme
}

/** What stands at the bottom of the letter, beside the way out of the list, which is always there. */
export function FooterFields({ theme: { footer }, organisation, change }: FooterFieldsProps) {
  const { t } = useTranslation()
  const { links, why, shows } = footer
  const standard =
    organisation.trim() === ''
      ? t('newsletter.footer.whyUnnamed')
      : t('newsletter.footer.why', { organisation })
  const changeFooter = (field: string, part: Partial<Theme['footer']>) =>
    change(`footer.${field}`, { footer: { ...footer, ...part } })
  const changeLink = (at: number, part: Partial<(typeof links)[number]>) =>
    changeFooter(`links.${at}.${Object.keys(part)[0]}`, {
      links: links.map((link, index) => (index === at ? { ...link, ...part } : link)),
    })
  return (
    <Stack gap="sm">
      <Input.Wrapper label={t('themes.footer.shows')} labelElement="div">
        <div className={classes.shows}>
          {footerParts.map((part) => (
            <Checkbox
              key={part}
              size="xs"
              label={t(`themes.footer.show.${part}`)}
              checked={shows[part]}
              onChange={(event) =>
                changeFooter(`shows.${part}`, { shows: { ...shows, [part]: event.currentTarget.checked } })
              }
            />
          ))}
        </div>
      </Input.Wrapper>
      <Textarea
        size="xs"
        autosize
        minRows={2}
        label={t('themes.footer.why')}
        description={t('themes.footer.whyHint', { standard })}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        maxLength={400}
        value={why ?? ''}
        onChange={(event) => changeFooter('why', { why: event.currentTarget.value || null })}
      />
      <Text size="sm" fw={500}>
        {t('themes.footer.links')}
      </Text>
      {links.map((link, index) => (
        // Links have no name of their own: their place is who they are.
        // biome-ignore lint/suspicious/noArrayIndexKey: as said above
        <Group key={index} gap="xs" wrap="nowrap" align="flex-start">
          <TextInput
            size="xs"
            className={classes.grows}
            aria-label={t('themes.footer.labelNth', { nth: index + 1 })}
            placeholder={t('themes.footer.label')}
            maxLength={80}
            value={link.label}
            onChange={(event) => changeLink(index, { label: event.currentTarget.value })}
          />
          <div className={classes.grows}>
            <LinkField
              size="xs"
              label={t('themes.footer.hrefNth', { nth: index + 1 })}
              labelHidden
              value={link.href === '' ? null : link.href}
              onChange={(href) => changeLink(index, { href: href ?? '' })}
            />
          </div>
          <ActionIcon
            variant="subtle"
            color="gray"
            mt={1}
            aria-label={t('themes.footer.removeLink', { nth: index + 1 })}
            onClick={() =>
              changeFooter(`links-${links.length}`, { links: links.filter((_, other) => other !== index) })
            }
          >
            <IconTrash size={16} stroke={1.6} />
          </ActionIcon>
        </Group>
      ))}
      {links.length < mostFooterLinks && (
        <Button
          size="xs"
          variant="default"
          className={classes.add}
          leftSection={<IconPlus size={16} stroke={1.6} />}
          onClick={() =>
            changeFooter(`links+${links.length}`, { links: [...links, { label: '', href: '' }] })
          }
        >
          {t('themes.footer.addLink')}
        </Button>
      )}
    </Stack>
  )
}
