<<<<<<<< HEAD:src/Web/wwwroot/bundle/search-DGZR5A3X.js
<<<<<<<< HEAD:src/Web/wwwroot/bundle/search-DGZR5A3X.js
import{B as f,D as I,k,n as R,v as P,w as S,x as T,z as E}from"./chunk-P5UZC2GU.js";import{$ as v,H as p,J as x,O as u,V as m,_ as b,aa as w,c as h,d as l,f as d,m as a,na as y,s as g,z as o}from"./chunk-KM3AGHSD.js";var F=["posts","users","tags"];function B({query:t}){let r=t.get("q")??"",n=F.includes(t.get("kind"))?t.get("kind"):"posts",[c,s]=h(r),i=d(0),$=e=>E(e.trim()?`/search?${new URLSearchParams({q:e.trim(),kind:n})}`:"/search",{replace:!0}),C=e=>{s(e.target.value),clearTimeout(i.current);let{value:U}=e.target;e.isComposing||(i.current=setTimeout(()=>$(U),300))};return l(()=>()=>clearTimeout(i.current),[]),a`
========
import{B as f,D as I,k,n as R,v as P,w as S,x as T,z as E}from"./chunk-H3DTNUNM.js";import{$ as b,A as o,I as p,K as x,P as u,W as m,aa as v,ba as w,c as h,d as l,f as d,m as a,oa as y,s as g}from"./chunk-K2ERZHXY.js";var F=["posts","users","tags"];function B({query:t}){let r=t.get("q")??"",n=F.includes(t.get("kind"))?t.get("kind"):"posts",[c,s]=h(r),i=d(0),$=e=>E(e.trim()?`/search?${new URLSearchParams({q:e.trim(),kind:n})}`:"/search",{replace:!0}),C=e=>{s(e.target.value),clearTimeout(i.current);let{value:U}=e.target;e.isComposing||(i.current=setTimeout(()=>$(U),300))};return l(()=>()=>clearTimeout(i.current),[]),a`
>>>>>>>> 16be338a (web app: the bundle of its sources):src/Web/wwwroot/bundle/search-I7F2XCOT.js
========
import{B as f,D as I,k,n as R,v as P,w as S,x as T,z as E}from"./chunk-QN5F7ODM.js";import{$ as b,I as p,K as x,P as u,W as m,aa as v,ba as w,c as h,d as l,f as d,m as a,oa as y,s as g,z as o}from"./chunk-XQSCFIAQ.js";var F=["posts","users","tags"];function B({query:t}){let r=t.get("q")??"",n=F.includes(t.get("kind"))?t.get("kind"):"posts",[c,s]=h(r),i=d(0),$=e=>E(e.trim()?`/search?${new URLSearchParams({q:e.trim(),kind:n})}`:"/search",{replace:!0}),C=e=>{s(e.target.value),clearTimeout(i.current);let{value:U}=e.target;e.isComposing||(i.current=setTimeout(()=>$(U),300))};return l(()=>()=>clearTimeout(i.current),[]),a`
>>>>>>>> b6e1b11d (app: the bundle of its sources):src/Web/wwwroot/bundle/search-GCJ5BE7K.js
    <${I} title=${r?o("search.for",{q:r}):o("nav.search")} shownTitle=${o("nav.search")} />
    <form role="search" class="search-box" onSubmit=${e=>{e.preventDefault(),clearTimeout(i.current),$(c)}}>
      <${p} name="search" /><input type="search" dir=${c?"auto":void 0} value=${c} maxlength="100"
        autofocus enterkeyhint="search"
        aria-label=${o("nav.search")} placeholder=${o("search.prompt")} onInput=${C}
        ref=${e=>{e&&!e.dataset.seen&&(e.dataset.seen="1",e.focus())}} />
      ${c&&a`<${x} icon="x" label=${o("search.clear")} onClick=${()=>{s(""),$("")}} />`}
    </form>
    ${r?a`
      <nav class="tabs" aria-label=${o("search.kinds")}>${F.map(e=>a`
        <a key=${e} href="/search?${new URLSearchParams({q:r,kind:e})}"
          aria-current=${e===n?"page":void 0}>${o(`search.${e}`)}</a>`)}</nav>
      <${q} key=${n+r} q=${r} kind=${n} />`:a`<h2 class="section-title">${o("feed.explore")}</h2><${L} />`}`}function L(){let t=f("explore",()=>P("explore"));return a`<${S} feed=${t} empty=${a`<${m} icon="compass" text=${o("feed.empty_explore")} />`} />`}function q({q:t,kind:r}){let n=f(`found.${r}.${t}`,()=>b(s=>g("search",{query:{q:t,kind:r,cursor:s}}),r==="posts"?{read:s=>({id:y(s),reasons:[]})}:r==="tags"?{idOf:s=>s.tag}:{})),c=n.items.value;return a`
    ${r==="posts"?a`<${T} list=${n} label=${o("search.posts")} />`:a`<ul class="rows">${c.map(s=>r==="users"?a`<${z} key=${s.id} user=${s} />`:a`<li key=${s.tag}><a class="row" href="/tags/${encodeURIComponent(s.tag)}"><${p} name="hash"
            size="24" />
              <span class="row-text"><bdi class="strong">${s.tag}</bdi>
                <span class="soft">${o("trends.people",{n:s.authors})}</span></span></a></li>`)}</ul>
        <${v} list=${n} />`}
    ${w(n)&&a`<${m} icon="search" text=${o("search.none",{q:t})} />`}`}function z({user:t}){return l(()=>{t.isAvailable&&k(t.id)},[t.id]),a`<${u} user=${t}><${R} user=${t} isSmall /></${u}>`}export{B as default};
