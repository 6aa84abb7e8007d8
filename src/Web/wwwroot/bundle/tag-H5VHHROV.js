<<<<<<<< HEAD:src/Web/wwwroot/bundle/tag-H5VHHROV.js
<<<<<<<< HEAD:src/Web/wwwroot/bundle/tag-SNDSO4JQ.js
import{B as T,D as r,x as d}from"./chunk-P5UZC2GU.js";import{I as p,V as c,_ as g,aa as u,c as n,d as $,ja as w,m as l,na as h,s as a,z as e}from"./chunk-KM3AGHSD.js";function x({params:k}){let{tag:s}=k,[o,i]=n(null),m=T("posts",()=>g(t=>a("listTagPosts",{path:{tag:s},query:{cursor:t}}),{read:t=>({id:h(t),reasons:[]})}));$(()=>{a("getTag",{path:{tag:s}}).then(i,()=>{})},[s]);let b=t=>{let f=y=>i(E=>({...E,isFollowed:y}));w(t?"followTag":"unfollowTag",{path:{tag:s}},{show:()=>f(t),takeBack:()=>f(!t)})};return l`
========
import{B as T,D as r,x as d}from"./chunk-H3DTNUNM.js";import{$ as g,A as e,J as p,W as c,ba as u,c as n,d as $,ka as w,m as l,oa as h,s as a}from"./chunk-K2ERZHXY.js";function x({params:k}){let{tag:s}=k,[o,i]=n(null),m=T("posts",()=>g(t=>a("listTagPosts",{path:{tag:s},query:{cursor:t}}),{read:t=>({id:h(t),reasons:[]})}));$(()=>{a("getTag",{path:{tag:s}}).then(i,()=>{})},[s]);let b=t=>{let f=y=>i(E=>({...E,isFollowed:y}));w(t?"followTag":"unfollowTag",{path:{tag:s}},{show:()=>f(t),takeBack:()=>f(!t)})};return l`
>>>>>>>> 16be338a (web app: the bundle of its sources):src/Web/wwwroot/bundle/tag-H5VHHROV.js
========
import{B as T,D as r,x as d}from"./chunk-QN5F7ODM.js";import{$ as g,J as p,W as c,ba as u,c as n,d as $,ka as w,m as l,oa as h,s as a,z as e}from"./chunk-XQSCFIAQ.js";function x({params:k}){let{tag:s}=k,[o,i]=n(null),m=T("posts",()=>g(t=>a("listTagPosts",{path:{tag:s},query:{cursor:t}}),{read:t=>({id:h(t),reasons:[]})}));$(()=>{a("getTag",{path:{tag:s}}).then(i,()=>{})},[s]);let b=t=>{let f=y=>i(E=>({...E,isFollowed:y}));w(t?"followTag":"unfollowTag",{path:{tag:s}},{show:()=>f(t),takeBack:()=>f(!t)})};return l`
>>>>>>>> b6e1b11d (app: the bundle of its sources):src/Web/wwwroot/bundle/tag-6UFDOWMZ.js
    <${r} title=${`#${s}`} backTo="/search">
      ${o&&l`<${p} variant=${o.isFollowed?"plain":"primary"}
        onClick=${()=>b(!o.isFollowed)}>
        ${e(o.isFollowed?"people.following":"people.follow")}</${p}>`}
    </${r}>
    ${o&&l`<p class="soft tag-facts">${e("tag.posts",{n:o.posts})} · ${e("people.followers_n",{n:o.followers})}</p>`}
    <${d} list=${m} label=${`#${s}`} />
    ${u(m)&&l`<${c} icon="hash" text=${e("tag.none")} />`}`}export{x as default};
