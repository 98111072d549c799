import { useTranslation } from 'react-i18next'
import { SideList, SideListItem } from '../../../ui/SideList.tsx'
import { type PrivacySectionName, privacySections } from './privacySections.ts'

interface SectionListProps {
  readonly shown: PrivacySectionName
  readonly onOpen: (name: PrivacySectionName) => void
}

export function SectionList({ shown, onOpen }: SectionListProps) {
  const { t } = useTranslation()
  return (
    <SideList label={{ text: t('privacy.sections') }}>
      {privacySections.map(({ name, icon: Icon }) => (
        <SideListItem
          key={name}
          icon={<Icon size={18} stroke={1.6} />}
          selected={name === shown}
          onSelect={() => onOpen(name)}
        >
          {t(`privacy.section.${name}`)}
        </SideListItem>
      ))}
    </SideList>
  )
}
