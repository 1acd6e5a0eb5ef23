import { startPage } from '../platform/page.tsx';
import { Gallery } from '../design/gallery/Gallery.tsx';

void startPage(() => <Gallery />);
