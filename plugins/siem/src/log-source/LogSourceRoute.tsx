import { useParams } from 'react-router-dom';
import { LogSourceContent } from './LogSourceContent';

/**
 * Reads platform and name from the address and shows that log source.
 * @returns the page's content
 */
export function LogSourceRoute() {
  const { platform = '', name = '' } = useParams();
  return <LogSourceContent logSource={{ platform, name }} />;
}
