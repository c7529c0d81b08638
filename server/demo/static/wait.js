// Asks the server until it has something, then goes on. Without JavaScript the page refreshes itself instead.
const place = document.querySelector('[data-wait]');

async function ask() {
  const response = await fetch(`${place.dataset.wait}?wait=20`, { headers: { accept: 'application/json' } });
  if (!response.ok) throw new Error(`status ${response.status}`);
  return (await response.json()).done;
}

async function wait() {
  for (;;) {
    try {
      if (await ask()) {
        location.replace(place.dataset.next);
        return;
      }
    } catch {
      // The server or the network was away for a moment.
      await new Promise((resolve) => setTimeout(resolve, 1000));
    }
  }
}

if (place) void wait();
