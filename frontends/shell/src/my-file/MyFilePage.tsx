import { Button, Empty, Notice, Page, PageHeader, QueryView, useLanguage, useMessages, useQuery } from '@capuy/web';
import type { ReactNode } from 'react';
import { MyFileDocument } from '../generated/graphql';
import { FileReadings } from './FileReadings';
import './my-file.css';
import { myFileMessages } from './myFileMessages';
import { PersonalSections } from './PersonalSections';

/** Everything that is held about whoever is signed in, from every service. */
export function MyFilePage(): ReactNode {
  const messages = useMessages(myFileMessages);
  const language = useLanguage() === 'en' ? 'EN' : 'VI';
  const [query, retry] = useQuery({ query: MyFileDocument, variables: { language } });
  return (
    <Page>
      <PageHeader
        title={messages.title}
        summary={messages.summary}
        actions={
          <Button kind="secondary" onClick={() => window.print()}>
            {messages.print}
          </Button>
        }
      />
      <QueryView query={query} onRetry={() => retry({ requestPolicy: 'network-only' })}>
        {({ myOrganizationRecords, myMeetingRecords }) =>
          myOrganizationRecords.length === 0 ? (
            <Empty title={messages.nothing}>{messages.nothingText}</Empty>
          ) : (
            <>
              {myMeetingRecords ? null : (
                <Notice kind="warning" title={messages.meetingsMissing}>
                  {messages.meetingsMissingText}
                </Notice>
              )}
              <PersonalSections sections={[...myOrganizationRecords, ...(myMeetingRecords ?? [])]} />
              <FileReadings />
            </>
          )
        }
      </QueryView>
    </Page>
  );
}
