import { Content, Header, Page } from '@backstage/core-components';
import { Route, Routes, useParams } from 'react-router-dom';
import { LogSourceRoute } from '../log-source/LogSourceRoute';
import { LogSourcesContent } from '../log-sources/LogSourcesContent';
import { OverviewContent } from '../overview/OverviewContent';

/**
 * The front page with the header of a classic app.
 * @returns the page
 */
export function ClassicOverviewPage() {
  return (
    <Page themeId="tool">
      <Header title="Overview" />
      <Content noPadding>
        <OverviewContent />
      </Content>
    </Page>
  );
}

/**
 * The page Log sources and the pages of single log sources with the header of a classic app.
 * @returns the page
 */
export function ClassicLogSourcesPage() {
  return (
    <Routes>
      <Route
        index
        element={
          <Page themeId="tool">
            <Header title="Log sources" />
            <Content noPadding>
              <LogSourcesContent />
            </Content>
          </Page>
        }
      />
      <Route path=":platform/:name" element={<ClassicLogSource />} />
    </Routes>
  );
}

function ClassicLogSource() {
  const { name = '' } = useParams();
  return (
    <Page themeId="tool">
      <Header title={name} type="Log sources" typeLink=".." />
      <Content noPadding>
        <LogSourceRoute />
      </Content>
    </Page>
  );
}
