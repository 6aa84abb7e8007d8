<<<<<<<< HEAD:src/Web/wwwroot/bundle/page-5DAG4Y7U.js
<<<<<<<< HEAD:src/Web/wwwroot/bundle/page-PKM55L6B.js
import{a as b,b as l,c as T,d as q}from"./chunk-27QLFB6L.js";import"./chunk-SUVJ7N5K.js";import{B as F,D as B,t as O}from"./chunk-P5UZC2GU.js";import{$ as P,S as I,U as v,V as y,W as k,_ as w,aa as S,c as f,d as $,f as h,m,n as C,na as _,o as E,oa as x,s as g,t as u,z as r}from"./chunk-KM3AGHSD.js";var G=["oldest","newest","most_liked"];function H({params:o,query:i}){let{id:n}=o,c=x(n),[e,d]=f(null),a=()=>(d(null),g("getPost",{path:{postId:n}}).then(s=>{_(s)},d));$(()=>{a()},[n]),K(n,a);let t=c?r("post.of",{name:c.author.displayName}):r("post.title");return m`
========
import{a as b,b as l,c as T,d as q}from"./chunk-YMZTQXYQ.js";import"./chunk-SHE6WB62.js";import{B as F,D as B,t as O}from"./chunk-H3DTNUNM.js";import{$ as w,A as r,T as I,V as v,W as y,X as k,aa as P,ba as S,c as f,d as $,f as h,m,n as C,o as E,oa as _,pa as x,s as g,t as u}from"./chunk-K2ERZHXY.js";var G=["oldest","newest","most_liked"];function H({params:o,query:i}){let{id:n}=o,c=x(n),[e,d]=f(null),a=()=>(d(null),g("getPost",{path:{postId:n}}).then(s=>{_(s)},d));$(()=>{a()},[n]),K(n,a);let t=c?r("post.of",{name:c.author.displayName}):r("post.title");return m`
>>>>>>>> 16be338a (web app: the bundle of its sources):src/Web/wwwroot/bundle/page-5DAG4Y7U.js
========
import{a as b,b as l,c as T,d as q}from"./chunk-5SUFVJ3P.js";import"./chunk-ZAGMPSBC.js";import{B as F,D as B,t as O}from"./chunk-QN5F7ODM.js";import{$ as w,T as I,V as v,W as y,X as k,aa as P,ba as S,c as f,d as $,f as h,m,n as C,o as E,oa as _,pa as x,s as g,t as u,z as r}from"./chunk-XQSCFIAQ.js";var G=["oldest","newest","most_liked"];function H({params:o,query:i}){let{id:n}=o,c=x(n),[e,d]=f(null),a=()=>(d(null),g("getPost",{path:{postId:n}}).then(s=>{_(s)},d));$(()=>{a()},[n]),K(n,a);let t=c?r("post.of",{name:c.author.displayName}):r("post.title");return m`
>>>>>>>> b6e1b11d (app: the bundle of its sources):src/Web/wwwroot/bundle/page-CXSF2RYN.js
    <${B} title=${t} shownTitle=${r("post.title")} backTo="/" />
    ${e&&(e.status===404||e.status===400)?m`<${y} icon="eye-off" text=${r("post.gone")} />`:e&&!c?m`<${k} error=${e} retry=${a} />`:c===null?m`<${y} icon="eye-off" text=${r("post.gone")} />`:c?m`<${O} id=${n} isOpen />
                <${N} post=${c} startsBelow=${i.get("to")==="comments"} />`:m`<${v} kind="post" rows="1" />`}`}function K(o,i){let n=h(i);n.current=i,$(()=>{let c=!0,e=E.subscribe(a=>{a==="live"&&(c||n.current(),c=!1)}),d=C.posts.watch(o);return()=>{e(),d()}},[o])}function N({post:o,startsBelow:i}){let[n,c]=f("oldest"),e=F(`comments.${n}`,()=>w(t=>g("listComments",{path:{postId:o.id},query:{sort:n,cursor:t}}),{read:t=>({id:b(t)})})),d=h(null);$(()=>{i&&d.current?.querySelector("textarea")?.focus()},[]),$(()=>{let t=[u("comment_added",s=>s.postId===o.id&&l.added(s.comments,e,n)),u("comment_changed",s=>s.postId===o.id&&s.comments.forEach(b)),u("comment_removed",s=>s.postId===o.id&&s.commentIds.forEach(p=>l.removed(p,e))),u("reactions_changed",s=>s.postId===o.id&&s.comments?.forEach(p=>l.change(p.commentId,{reactions:p.reactions})))];return()=>t.forEach(s=>s())},[e]);let a=o.viewer?.canComment!==!1;return m`
    <section class="comments" aria-label=${r("post.comments",{n:o.counts.comments})}>
      <div class="comments-head"><h2>${r("post.comments",{n:o.counts.comments})}</h2>
        <${I} label=${m`<span class="hidden">${r("comments.order")}</span>`} value=${n}
          onChange=${t=>c(t.target.value)} options=${G.map(t=>[t,r(`comments.${t}`)])} /></div>
      <div ref=${d}>${a?m`<${q} postId=${o.id} onSent=${t=>l.added([t],e,n)} />`:m`<p class="soft no-comments">${r("comments.closed")}</p>`}</div>
      <ul class="threads">${e.items.value.map(({id:t})=>m`<${T} key=${t} id=${t} post=${o}
        onGone=${()=>l.removed(t,e)} />`)}</ul>
      <${P} list=${e} />
      ${S(e)&&a&&m`<p class="soft no-comments">${r("comments.none")}</p>`}
    </section>`}export{H as default};
