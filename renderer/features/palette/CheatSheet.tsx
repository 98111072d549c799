import { Button, Group, Modal, Text, TextInput, Title } from '@mantine/core'
import { IconPrinter, IconSearch } from '@tabler/icons-react'
import { Fragment, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useAllCommands } from '../../app/commands.ts'
import { useDo } from '../../app/queries.ts'
import { useFocusReturn } from '../../ui/useFocusReturn.ts'
import classes from './CheatSheet.module.css'
import { Keys } from './Keys.tsx'
import type { ScreenKey } from './otherKeys.ts'
import { sheetSections } from './sheetSections.ts'

/** Every key that does something, this screen's first; found by name, and printed on one page. */
export function CheatSheet({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation()
  useFocusReturn()
  const [search, setSearch] = useState('')
  const print = useDo('desktop.printWindow')
  const sections = sheetSections(useAllCommands(), search, t)
  const count = sections.flatMap(({ groups }) => groups.flatMap(({ keys }) => keys)).length
  return (
    <Modal
      opened
      onClose={onClose}
      size={900}
      title={t('palette.keys')}
      closeButtonProps={{ 'aria-label': t('common.action.close') }}
      returnFocus={false}
      data-key-sheet
      classNames={{
        root: classes.root,
        inner: classes.inner,
        content: classes.content,
        close: classes.close,
      }}
    >
      <Group className={classes.tools} gap="sm" mb="md" wrap="nowrap">
        <TextInput
          type="search"
          flex={1}
          data-autofocus
          aria-label={t('help.keys.search')}
          placeholder={t('help.keys.search')}
          leftSection={<IconSearch size={16} stroke={1.6} aria-hidden />}
          value={search}
          onChange={({ currentTarget }) => setSearch(currentTarget.value)}
        />
        <Button
          variant="default"
          leftSection={<IconPrinter size={18} stroke={1.6} aria-hidden />}
          onClick={() => print.mutate({})}
        >
          {t('help.keys.print')}
        </Button>
      </Group>
      <Text size="sm" c="dimmed" role="status" className={classes.count}>
        {count === 0 ? t('help.keys.none') : t('help.keys.found', { count })}
      </Text>
      {sections.map(({ name, groups }) => (
        <section key={name} className={classes.section}>
          <Title order={3} size="h5" mb={6}>
            {t(`help.keys.${name}`)}
          </Title>
          <div className={classes.columns}>
            {groups.map(({ title, keys }) => (
              <section key={title} className={classes.group}>
                <Title order={4} size="h6" mb={2}>
                  {title}
                </Title>
                <dl className={classes.list}>
                  {keys.map((key) => (
                    <Row key={key.id} shown={key} />
                  ))}
                </dl>
              </section>
            ))}
          </div>
        </section>
      ))}
    </Modal>
  )
}

function Row({ shown: { label, keys } }: { readonly shown: ScreenKey }) {
  const { t } = useTranslation()
  return (
    <div className={classes.row}>
      <dt>{label}</dt>
      <dd>
        {keys.map((one, index) => (
          <Fragment key={one}>
            {index > 0 && <span className={classes.or}>{t('help.keys.or')}</span>}
            <Keys keys={one} />
          </Fragment>
        ))}
      </dd>
    </div>
  )
}
