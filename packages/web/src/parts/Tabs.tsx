import { Tabs as MantineTabs } from '@mantine/core';
import type { ReactNode } from 'react';

export interface Tab<Id extends string = string> {
  id: Id;
  label: ReactNode;
  /** Drawn only while the tab is shown. */
  content: ReactNode;
}

export interface TabsProps<Id extends string> {
  label: string;
  tabs: readonly Tab<Id>[];
  value: Id;
  onChange: (id: Id) => void;
}

/** Tabs whose choice the page keeps (in the address). Arrow keys move between them. */
export function Tabs<Id extends string>({ label, tabs, value, onChange }: TabsProps<Id>): ReactNode {
  return (
    <MantineTabs value={value} keepMounted={false} onChange={(id) => id && onChange(id as Id)}>
      <MantineTabs.List aria-label={label}>
        {tabs.map((tab) => (
          <MantineTabs.Tab key={tab.id} value={tab.id}>
            {tab.label}
          </MantineTabs.Tab>
        ))}
      </MantineTabs.List>
      {tabs.map((tab) => (
        <MantineTabs.Panel key={tab.id} value={tab.id} className="cp-tab-panel">
          {tab.content}
        </MantineTabs.Panel>
      ))}
    </MantineTabs>
  );
}
