import { Button, DownloadLink, Empty, Notice, Page, PageHeader, QueryView, useLanguage, useMessages, useQuery } from '@capuy/web';
import type { ReactNode } from 'react';
import { MyFileDocument } from '../generated/graphql';
import { FileReadings } from './FileReadings';
import './my-file.css';
import { MyCorrections } from './MyCorrections';
import { myFileMessages } from './myFileMessages';
import { PersonalSections } from './PersonalSections';

/** Everything that is held about whoever is signed in, from every service. */
export function MyFilePage(): ReactNode {
  const messages = useMessages(myFileMessages);
  const language = useLanguage() === 'en' ? 'EN' : 'VI';
  const [query, retry] = useQuery({ query: MyFileDocument, variables: { language } });
  const again = (): void => retry({ requestPolicy: 'network-only' });
  return (
    <Page>
      <PageHeader
        title={messages.title}
        summary={messages.summary}
        actions={
          <>
            <DownloadLink href="/files/my-file?format=docx">{messages.saveDocx}</DownloadLink>
            <DownloadLink href="/files/my-file?format=json">{messages.saveJson}</DownloadLink>
            <Button kind="secondary" onClick={() => window.print()}>
              {messages.print}
            </Button>
          </>
        }
      />
      <QueryView query={query} onRetry={again}>
        {({ myOrganizationRecords, myMeetingRecords, myCorrections }) =>
          myOrganizationRecords.length === 0 ? (
            <Empty title={messages.nothing}>{messages.nothingText}</Empty>
          ) : (
            <>
              {myMeetingRecords ? null : (
                <Notice kind="warning" title={messages.meetingsMissing}>
                  {messages.meetingsMissingText}
                </Notice>
              )}
              <MyCorrections requests={myCorrections} onDone={again} />
              <PersonalSections
                sections={[...myOrganizationRecords.filter(({ code }) => code !== 'CORRECTION'), ...(myMeetingRecords ?? [])]}
                correctable={new Set(myOrganizationRecords.map(({ code }) => code))}
                onAsked={again}
              />
              <FileReadings />
            </>
          )
        }
      </QueryView>
    </Page>
  );
}
