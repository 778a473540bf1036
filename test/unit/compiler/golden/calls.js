(function(R,K,G,k){"use strict";
const {S,END,UNSET,Z,enter,pulse,force,abn,abh,unw,unwh,leave,die,drop,rel,relr,fin,hold,reld,cell,mkgen,asyncend,mkfn,stglobal,method,lookupm,ldglobal,adapt,methkw,mkdict,dmerge,callex}=R,K0=K[0],K1=K[1],g_f=G.cell("f"),g_g=G.cell("g"),n0=["k"],g_h=G.cell("h");
K0.mk=(function(){return (function p__module_(h){let q,r,t0;X0:{t0=mkfn(K1,null,null,["k",1]);stglobal(g_f,t0,false);r=null;}
return r;})});
K1.mk=(function(){return function p_f(h,v_a,v_k,v_r,v_kw){let q,r,t0,t1,t2,t3;X0:{
if(enter()===S)return abn(K1,0,null,null,h,v_a,v_k,v_r,v_kw);
t0=(v_a!==null&&typeof(q=v_a.$m)==="function"&&q.argc===3?q:method(v_a,"m",3))(0,v_a,1,v_a);if(t0===S)return abn(K1,1,null,null,h,v_a,v_k,v_r,v_kw);typeof t0==="object"&&t0!==null&&t0.rc===0&&die(t0);
t0=(v_a!==null&&typeof(q=v_a.$m)==="function"&&q.argc!==undefined?q:lookupm(v_a,"m"));if(t0===S)return abn(K1,2,null,null,h,v_a,v_k,v_r,v_kw);typeof t0==="object"&&t0!==null&&t0.rc++;
t1=((q=g_g.v)!==undefined?q:ldglobal(g_g));if(t1===S)return abn(K1,3,null,null,h,v_a,v_k,v_r,v_kw,t0);typeof t1==="object"&&t1!==null&&t1.rc++;
t2=(t1!==null&&t1.argc===0?t1:adapt(t1,0)).js(0);if(t2===S)return abn(K1,4,null,null,h,v_a,v_k,v_r,v_kw,t0,t1);typeof t2==="object"&&t2!==null&&t2.rc++;typeof t1==="object"&&t1!==null&&--t1.rc===0&&die(t1);
t1=methkw(t0,2,[v_a,t2,2],n0);if(t1===S)return abn(K1,5,null,null,h,v_a,v_k,v_r,v_kw,t0);typeof t0==="object"&&t0!==null&&--t0.rc===0&&drop(t0,t1);typeof t1==="object"&&t1!==null&&t1.rc===0&&die(t1);
t1=((q=g_h.v)!==undefined?q:ldglobal(g_h));if(t1===S)return abn(K1,6,null,null,h,v_a,v_k,v_r,v_kw);typeof t1==="object"&&t1!==null&&t1.rc++;t2=v_r;typeof t2==="object"&&t2!==null&&t2.rc++;t0=mkdict([]);typeof t0==="object"&&t0!==null&&t0.rc++;
q=dmerge(t0,v_kw,t1);if(q===S)return abn(K1,7,null,null,h,v_a,v_k,v_r,v_kw,t1,t2,t0);
t3=callex(t1,t2,t0,3);if(t3===S)return abn(K1,8,null,null,h,v_a,v_k,v_r,v_kw,t1);typeof t1==="object"&&t1!==null&&--t1.rc===0&&drop(t1,t3);r=t3;break X0;}
if(h!==0){h&8&&typeof v_kw==="object"&&v_kw!==null&&--v_kw.rc===0&&drop(v_kw,r);h&4&&typeof v_r==="object"&&v_r!==null&&--v_r.rc===0&&drop(v_r,r);h&2&&typeof v_k==="object"&&v_k!==null&&--v_k.rc===0&&drop(v_k,r);h&1&&typeof v_a==="object"&&v_a!==null&&--v_a.rc===0&&drop(v_a,r);}Z.d--;return r;}});
return K0.mk();})

(function(R,K,G,k){"use strict";
const {S,END,UNSET,Z,enter,pulse,force,abn,abh,unw,unwh,leave,die,drop,rel,relr,fin,hold,reld,cell,mkgen,asyncend,method,lookupm,ldglobal,adapt,methkw,mkdict,dmerge,callex}=R,K0=K[0],K1=K[1],g_g=G.cell("g"),n0=["k"],g_h=G.cell("h");
return (
function p_f(fr,rv){let q,r,h,v_a,v_k,v_r,v_kw,t0,t1,t2,t3,F=fr.F,pc=fr.pc,v=fr.v;++Z.d;switch(pc){
case 0:h=v[0];v_a=v[1];v_k=v[2];v_r=v[3];v_kw=v[4];q=rv;break;
case 1:h=v[0];v_a=v[1];v_k=v[2];v_r=v[3];v_kw=v[4];t0=rv;break;
case 2:h=v[0];v_a=v[1];v_k=v[2];v_r=v[3];v_kw=v[4];t0=rv;break;
case 3:h=v[0];v_a=v[1];v_k=v[2];v_r=v[3];v_kw=v[4];t0=v[5];t1=rv;break;
case 4:h=v[0];v_a=v[1];v_k=v[2];v_r=v[3];v_kw=v[4];t0=v[5];t1=v[6];t2=rv;break;
case 5:h=v[0];v_a=v[1];v_k=v[2];v_r=v[3];v_kw=v[4];t0=v[5];t1=rv;break;
case 6:h=v[0];v_a=v[1];v_k=v[2];v_r=v[3];v_kw=v[4];t1=rv;break;
case 7:h=v[0];v_a=v[1];v_k=v[2];v_r=v[3];v_kw=v[4];t1=v[5];t2=v[6];t0=v[7];q=rv;break;
case 8:h=v[0];v_a=v[1];v_k=v[2];v_r=v[3];v_kw=v[4];t1=v[5];t3=rv;break;
}
M:for(;;)switch(pc){case -1:
q=null;case 0:if(q===S)return abn(K1,0,F,fr,h,v_a,v_k,v_r,v_kw);
t0=(v_a!==null&&typeof(q=v_a.$m)==="function"&&q.argc===3?q:method(v_a,"m",3))(0,v_a,1,v_a);case 1:if(t0===S)return abn(K1,1,F,fr,h,v_a,v_k,v_r,v_kw);typeof t0==="object"&&t0!==null&&t0.rc===0&&die(t0);
t0=(v_a!==null&&typeof(q=v_a.$m)==="function"&&q.argc!==undefined?q:lookupm(v_a,"m"));case 2:if(t0===S)return abn(K1,2,F,fr,h,v_a,v_k,v_r,v_kw);typeof t0==="object"&&t0!==null&&t0.rc++;
t1=((q=g_g.v)!==undefined?q:ldglobal(g_g));case 3:if(t1===S)return abn(K1,3,F,fr,h,v_a,v_k,v_r,v_kw,t0);typeof t1==="object"&&t1!==null&&t1.rc++;
t2=(t1!==null&&t1.argc===0?t1:adapt(t1,0)).js(0);case 4:if(t2===S)return abn(K1,4,F,fr,h,v_a,v_k,v_r,v_kw,t0,t1);typeof t2==="object"&&t2!==null&&t2.rc++;typeof t1==="object"&&t1!==null&&--t1.rc===0&&die(t1);
t1=methkw(t0,2,[v_a,t2,2],n0);case 5:if(t1===S)return abn(K1,5,F,fr,h,v_a,v_k,v_r,v_kw,t0);typeof t0==="object"&&t0!==null&&--t0.rc===0&&drop(t0,t1);typeof t1==="object"&&t1!==null&&t1.rc===0&&die(t1);
t1=((q=g_h.v)!==undefined?q:ldglobal(g_h));case 6:if(t1===S)return abn(K1,6,F,fr,h,v_a,v_k,v_r,v_kw);typeof t1==="object"&&t1!==null&&t1.rc++;t2=v_r;typeof t2==="object"&&t2!==null&&t2.rc++;t0=mkdict([]);typeof t0==="object"&&t0!==null&&t0.rc++;
q=dmerge(t0,v_kw,t1);case 7:if(q===S)return abn(K1,7,F,fr,h,v_a,v_k,v_r,v_kw,t1,t2,t0);
t3=callex(t1,t2,t0,3);case 8:if(t3===S)return abn(K1,8,F,fr,h,v_a,v_k,v_r,v_kw,t1);typeof t1==="object"&&t1!==null&&--t1.rc===0&&drop(t1,t3);r=t3;{pc=9;continue M;}
case 9:
if(F!==null){leave(F,K1,[h,v_a,v_k,v_r,v_kw],r);Z.d--;return r;}if(h!==0){h&8&&typeof v_kw==="object"&&v_kw!==null&&--v_kw.rc===0&&drop(v_kw,r);h&4&&typeof v_r==="object"&&v_r!==null&&--v_r.rc===0&&drop(v_r,r);h&2&&typeof v_k==="object"&&v_k!==null&&--v_k.rc===0&&drop(v_k,r);h&1&&typeof v_a==="object"&&v_a!==null&&--v_a.rc===0&&drop(v_a,r);}Z.d--;return r;}}
);})
